import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '#prisma/embedded.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deep-recall-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a script of ours to its end, and gives its exit code and what it said on stderr. */
async function runScript(script: string, env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const port = String(await freePort())
  const own = { PATH: process.env.PATH ?? '', PORT: port, DATA_DIR: join(folder, 'data'), ...env }
  // Nothing else is inherited: neither a database nor a secret.
  const child = spawn(process.execPath, [join('scripts', script)], { env: own as unknown as NodeJS.ProcessEnv })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise<number | null>((exit) => child.on('exit', exit))
  return { code, said: said.trim() }
}

const oneLine = expect.stringMatching(/^[^\n]+$/)

test('a port that is taken is told in one line, with what to do', async () => {
  const server: Server = createServer()
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as { port: number }
  const { code, said } = await runScript('start.ts', { PORT: String(port) })
  server.close()
  expect({ code, said }).toEqual({ code: 1, said: oneLine })
  expect(said).toContain(`Port ${port} is taken: stop what uses it, or choose another with PORT=`)
})

test('a data folder that cannot be written is told in one line, with what to do', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  const { code, said } = await runScript('start.ts', { DATA_DIR: file })
  expect({ code, said }).toEqual({ code: 1, said: oneLine })
  expect(said).toContain(`${file} cannot be written`)
  expect(said).toContain('set DATA_DIR')
})

test.each([
  ['that nobody listens at', 'postgresql://user:hidden@127.0.0.1:1/recall', '127.0.0.1:1/recall cannot be reached'],
  ['of another kind', 'mysql://user:hidden@127.0.0.1/recall', 'is not the address of a PostgreSQL database'],
  ['that is none', 'recall', 'is not the address of a PostgreSQL database'],
])('a database address %s is told in one line, without the password', async (_, url, expected) => {
  const { code, said } = await runScript('start.ts', { DATABASE_URL: url })
  expect({ code, said }).toEqual({ code: 1, said: oneLine })
  expect(said).toContain(expected)
  expect(said).not.toContain('hidden')
})

test("in production, a database of one's own asks for a secret of one's own", async () => {
  const url = 'postgresql://user@127.0.0.1:1/recall'
  const { code, said } = await runScript('start.ts', { DATABASE_URL: url, NODE_ENV: 'production' })
  expect({ code, said }).toEqual({ code: 1, said: oneLine })
  expect(said).toContain('NEXTAUTH_SECRET is not set')
})

test.each(['web.ts', 'grader.ts'])('%s alone says that it needs a database', async (script) => {
  const { code, said } = await runScript(script, {})
  expect({ code, said }).toEqual({ code: 1, said: oneLine })
  expect(said).toContain('DATABASE_URL is not set')
})
