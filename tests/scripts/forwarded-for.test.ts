import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { setForwardedFor } from '#scripts/forwarded-for.ts'

/** What a server takes for the origin of a request whose client claims another one. */
async function seen(behindProxy: boolean): Promise<string> {
  const server = createServer((request, response) => {
    setForwardedFor(request, behindProxy)
    response.end(request.headers['x-forwarded-for'])
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    const { port } = server.address() as AddressInfo
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    return await fetch(`http://127.0.0.1:${port}`, { headers }).then((response) => response.text())
  } finally {
    server.close()
  }
}

it('lets no client say where it is', async () => {
  expect(await seen(false)).toBe('127.0.0.1')
})

it('lets a proxy say it, once it is trusted', async () => {
  expect(await seen(true)).toBe('203.0.113.9')
})
