// expect: out-of-memory
export function double(x: number) {
  const held: string[] = []
  for (let text = 'a'; ; text += text.slice(0, 1_000_000)) held.push(text.toUpperCase())
}
