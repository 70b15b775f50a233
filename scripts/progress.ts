/** Says what is being done, and how long it took. */
export async function step<Result>(title: string, act: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  const live = process.stdout.isTTY
  if (live) process.stdout.write(`  ${title} ...`)
  try {
    const result = await act()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${live ? '\r' : ''}  ${title} (${seconds} s)\n`)
    return result
  } catch (error) {
    if (live) process.stdout.write('\n')
    throw error
  }
}

/** Every message of an error and of what caused it, on one line. */
export function inOneLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.message || (error as NodeJS.ErrnoException).code || error.name
  return own.trim().replaceAll(/\s*\n\s*/g, ' ')
}
