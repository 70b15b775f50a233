// expect: returned
export function double(x: number) {
  const numbers = new Intl.NumberFormat('ar-EG-u-nu-arab').format(x)
  Number.prototype.toLocaleString = () => 'forged'
  Number.prototype.toString = () => 'forged'
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return numbers.length > 0 && timeZone === 'UTC' ? 2 * x : `the machine's zone: ${timeZone}`
}
