import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** The port of the web server: PORT, or 3000. */
export function webPort(): number {
  const text = process.env.PORT || '3000'
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`PORT is ${text}, which is no port: choose a number from 1 to 65535.`)
}

/**
 * Throws one line when a port cannot be listened on. It waits a moment for one to become free: a web process whose start
 * was killed ends by itself right after.
 */
export async function requirePort(port: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const code = await listenOnce(port)
    if (!code) return
    if (code !== 'EADDRINUSE')
      throw new Error(`Port ${port} cannot be used (${code}): choose another with PORT=${port + 5000}.`)
    if (attempt === 10)
      throw new Error(`Port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1}.`)
    await delay(150)
  }
}

function listenOnce(port: number): Promise<string | null> {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => answer(error.code ?? 'unknown'))
    server.listen(port, () => server.close(() => answer(null)))
  })
}
