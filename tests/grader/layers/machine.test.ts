import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleSandbox } from '#grader/sandbox/bundle.ts'
import { type Confinement, findConfinement, noEnvironment } from '#grader/sandbox/confinement.ts'
import { type Around, commandFor } from './fallen-process.ts'

// What the machine and Node hold against Node code in a sandbox process, each with the other taken away.

let confinement: Confinement
let secrets: string
beforeAll(async () => {
  await bundleSandbox()
  confinement = await findConfinement()
  secrets = await mkdtemp(join(tmpdir(), 'secrets-'))
  await writeFile(join(secrets, 'key'), 'secret', { mode: 0o600 })
})
afterAll(() => rm(secrets, { recursive: true }))

const holds = (name: string) => confinement.layers.find((layer) => layer.name === name)?.holds === true
const isRoot = process.getuid?.() === 0

async function said(code: string, around: Around): Promise<string> {
  const { command, args } = commandFor(confinement, code, around)
  return (await promisify(execFile)(command, args, { env: noEnvironment, cwd: '/' })).stdout.trim()
}
const attempt = (code: string, around: Around) =>
  said(`try { ${code}; console.log('done') } catch (error) { console.log(error.code ?? error.message) }`, around)

describe("without Node's permissions", () => {
  const around = { wrappers: true, permissions: false }

  test('it is nobody: it reads and writes nothing of ours, and ends no process of ours', async ({ skip }) => {
    skip(!isRoot, 'without root there is no other user')
    expect(await attempt(`require('node:fs').readFileSync('${secrets}/key')`, around)).toBe('EACCES')
    expect(await attempt(`require('node:fs').writeFileSync('${secrets}/written', '')`, around)).toBe('EACCES')
    expect(await attempt(`require('node:fs').writeFileSync('${process.cwd()}/written', '')`, around)).toBe('EACCES')
    expect(await attempt(`process.kill(${process.pid}, 'SIGKILL')`, around)).toMatch(/^E(PERM|SRCH)$/)
    expect(await readdir(secrets)).toEqual(['key'])
  })

  test('it reads the environment of no process of ours', async ({ skip }) => {
    skip(!isRoot, 'without root there is no other user')
    expect(await attempt(`require('node:fs').readFileSync('/proc/${process.pid}/environ')`, around)).toMatch(
      /^E(ACCES|PERM)$/,
    )
  })

  test('it gains no rights by a program that gives them', async ({ skip }) => {
    skip(!holds('ends with its parent'), 'no setpriv on this machine')
    const status = await said("console.log(require('node:fs').readFileSync('/proc/self/status', 'utf8'))", around)
    expect(status).toMatch(/NoNewPrivs:\t1/)
  })

  test('it has no network', async ({ skip }) => {
    skip(!holds('no network'), 'no user namespaces on this machine')
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const code = `require('node:net').connect(${port}, '127.0.0.1')
      .on('connect', () => console.log('connected')).on('error', (error) => console.log(error.code))`
    expect(await said(code, around)).toMatch(/^E(NETUNREACH|CONNREFUSED|ADDRNOTAVAIL)/)
    server.close()
  })

  test('it writes no large file, not even where it may write', async ({ skip }) => {
    skip(!holds('memory cap'), 'no prlimit on this machine')
    const path = join(tmpdir(), `large-${process.pid}`)
    const code = `const fs = require('node:fs'); const file = fs.openSync('${path}', 'w'); fs.unlinkSync('${path}')
      const part = Buffer.alloc(8 * 2 ** 20); for (let n = 0; n < 10; n++) fs.writeSync(file, part)`
    expect(await attempt(code, around)).toBe('EFBIG')
  })

  test('it gets no more memory than the cap', async ({ skip }) => {
    skip(!holds('memory cap'), 'no prlimit on this machine')
    expect(await attempt('Buffer.alloc(2_000_000_000)', around)).not.toBe('done')
  })
})

describe('without what the system gives', () => {
  const around = { wrappers: false, permissions: true }

  test("Node's permissions leave it no file, no process, no thread and no inspector", async () => {
    const denied = 'ERR_ACCESS_DENIED'
    expect(await attempt(`require('node:fs').readFileSync('${secrets}/key')`, around)).toBe(denied)
    expect(await attempt(`require('node:fs').readdirSync('/')`, around)).toBe(denied)
    expect(await attempt(`require('node:fs').writeFileSync('${secrets}/written', '')`, around)).toBe(denied)
    expect(await attempt(`require('node:fs').symlinkSync('${secrets}/key', '/tmp/link')`, around)).toBe(denied)
    expect(await attempt(`require('node:child_process').spawnSync('/bin/true')`, around)).toBe(denied)
    expect(await attempt(`new (require('node:worker_threads').Worker)('1', { eval: true })`, around)).toBe(denied)
    expect(await attempt(`require('node:inspector').open(0)`, around)).toBe(denied)
    expect(await readdir(secrets)).toEqual(['key'])
  })

  test('its environment is empty', async () => {
    expect(await said('console.log(JSON.stringify(process.env))', around)).toBe('{}')
  })

  test('it ends when its parent lets go of it', async () => {
    const { command, args } = confinement
    const node = [command, ...args].indexOf(process.execPath)
    const [first = '', ...rest] = [command, ...args].slice(node)
    const child = spawn(first, rest, { env: noEnvironment, cwd: '/', stdio: ['pipe', 'pipe', 'inherit', 'ignore'] })
    await once(child.stdout as NodeJS.ReadableStream, 'data')
    child.stdin?.end()
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})
