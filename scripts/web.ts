import { createServer } from 'node:http'
import { buildState } from './build.ts'
import { sayReady, stopWhenAsked } from './child.ts'
import { setForwardedFor } from './forwarded-for.ts'
import { generate } from './generate.ts'
import { requirePort, webPort } from './port.ts'
import { inOneLine, step } from './progress.ts'
import { reachDatabase } from './reach-database.ts'

/** Serves the web app on PORT. `--dev` compiles at each request instead of using a build. */
async function serve(): Promise<void> {
  const dev = process.argv.includes('--dev')
  const port = webPort()
  if (!process.env.DATABASE_URL)
    throw new Error('DATABASE_URL is not set: set it, or use `npm start`, which brings a database.')
  if (!process.env.NEXTAUTH_SECRET) {
    throw new Error(
      'NEXTAUTH_SECRET is not set: give all web processes the same random text of at least 16 characters.',
    )
  }
  if (!process.send) {
    await requirePort(port)
    await reachDatabase(process.env.DATABASE_URL)
    await generate()
    const { current, build } = await buildState()
    if (!dev && !current) await step('Building the web app', build)
  }
  // Read by React and Next when they are loaded.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  // Without the address that people type, links go to the one that the request came to.
  if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = 'true'
  const server = createServer()
  const next = (await import('next')).default
  const app = next({ dev, dir: process.cwd(), port, hostname: 'localhost', httpServer: server })
  const handle = app.getRequestHandler()
  const behindProxy = process.env.TRUST_PROXY === 'true'
  server.on('request', (request, response) => {
    setForwardedFor(request, behindProxy)
    void handle(request, response)
  })
  await app.prepare()
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, process.env.HOST, listening)
  })
  stopWhenAsked(async () => {
    const closed = new Promise((close) => server.close(close))
    // Streams of events never end by themselves.
    setTimeout(() => server.closeAllConnections(), 500)
    await closed
    await app.close()
  })
  if (!process.send) console.log(`Deep Recall's web server is at http://localhost:${port}`)
  sayReady()
}

serve().catch((error) => {
  console.error(inOneLine(error))
  process.exit(1)
})
