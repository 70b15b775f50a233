// expect: unreadable
export function double(x: number) {
  const result: Record<string, unknown> = {}
  result.self = [result]
  return result
}
