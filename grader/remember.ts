/**
 * A function that remembers its last `size` results by key, and forgets the least recently used. A computation that fails
 * is not remembered.
 */
export function remember<Arguments extends unknown[], Result>(
  size: number,
  compute: (...parameters: Arguments) => Promise<Result>,
): (key: string, ...parameters: Arguments) => Promise<Result> {
  const results = new Map<string, Promise<Result>>()
  return (key, ...parameters) => {
    const result = results.get(key) ?? compute(...parameters)
    results.delete(key)
    results.set(key, result)
    result.catch(() => results.delete(key))
    const [oldest] = results.keys()
    if (results.size > size && oldest !== undefined) results.delete(oldest)
    return result
  }
}
