import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundleSandbox } from '#grader/sandbox/bundle.ts'
import { type Confinement, findConfinement } from '#grader/sandbox/confinement.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'

// What would hold if a program got out of its isolate, and were Node code in the sandbox process.

let confinement: Confinement
beforeAll(async () => {
  await bundleSandbox()
  confinement = await findConfinement()
})

/** Runs Node code confined as the sandbox processes are, and gives what it says. */
async function confined(code: string): Promise<string> {
  const own = confinement.args.findIndex((arg) => arg.endsWith('process.mjs'))
  const args = [...confinement.args.slice(0, own), '-e', code]
  const { stdout } = await promisify(execFile)(confinement.command, args, { env: {} as NodeJS.ProcessEnv, cwd: '/' })
  return stdout.trim()
}
const attempt = (code: string) =>
  confined(`try { ${code}; console.log('done') } catch (error) { console.log(error.code) }`)
const holds = (name: string) => confinement.layers.find((layer) => layer.name === name)?.holds === true

describe('a sandbox process', () => {
  test('has no environment', async () => {
    expect(await confined('console.log(Object.keys(process.env).length)')).toBe('0')
  })

  test('reads no file but its own, writes none, and starts no process and no thread', async () => {
    const denied = 'ERR_ACCESS_DENIED'
    expect(await attempt(`require('node:fs').readFileSync('/etc/passwd')`)).toBe(denied)
    expect(await attempt(`require('node:fs').readFileSync('${process.cwd()}/package.json')`)).toBe(denied)
    expect(await attempt(`require('node:fs').writeFileSync('/tmp/written-by-a-sandbox', '')`)).toBe(denied)
    expect(await attempt(`require('node:child_process').spawnSync('/bin/true')`)).toBe(denied)
    expect(await attempt(`new (require('node:worker_threads').Worker)('1', { eval: true })`)).toBe(denied)
  })

  test('reaches no network, not even this machine', async ({ skip }) => {
    skip(!holds('no network'), 'no user namespaces on this machine')
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const code = `require('node:net').connect(${port}, '127.0.0.1')
      .on('connect', () => console.log('connected')).on('error', (error) => console.log(error.code))`
    expect(await confined(code)).toMatch(/^E(NETUNREACH|CONNREFUSED|ADDRNOTAVAIL)/)
    server.close()
  })

  test('gets no more memory than its cap', async ({ skip }) => {
    skip(!holds('memory cap'), 'no prlimit on this machine')
    expect(await attempt('Buffer.alloc(2_000_000_000)')).not.toBe('done')
  })
})

test('a sandbox names its layers, those that the machine does not give included', async () => {
  const sandbox = await createSandbox({ processes: 1 })
  const layers = sandbox.layers()
  await sandbox.close()
  const always = ['isolate', 'limits', 'process', 'empty environment', 'no files']
  for (const name of always) expect(layers).toContainEqual(expect.objectContaining({ name, holds: true }))
  for (const name of ['unprivileged user', 'no network', 'memory cap', 'ends with its parent'])
    expect(layers.map((layer) => layer.name)).toContain(name)
})
