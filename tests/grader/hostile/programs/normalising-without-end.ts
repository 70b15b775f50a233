// expect: timed-out, out-of-memory, threw
// One character becomes eighteen.
export function double(x: number) {
  let text = '\ufdfa'.repeat(1000)
  while (true) text = (text + text).normalize('NFKD').normalize('NFC')
}
