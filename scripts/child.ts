// What the web and the grader process have in common: whoever starts them may go, and so may they.

/**
 * Calls `stop` once, on SIGTERM, SIGINT or SIGHUP, or when the process that started this one is gone, and then ends. A
 * stop that hangs is cut short.
 */
export function stopWhenAsked(stop: () => Promise<void>): void {
  let asked = false
  const end = () => {
    if (asked) return
    asked = true
    setTimeout(() => process.exit(1), 8000).unref()
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end)
  // The channel closes also when the parent is killed with no chance to say so.
  if (process.channel) process.on('disconnect', end)
}

/** Tells whoever started this process that it works. */
export function sayReady(): void {
  process.send?.('ready')
}
