import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '#prisma/embedded.ts'

let home: string
beforeAll(async () => {
  home = join(await mkdtemp(join(tmpdir(), 'deep-recall-embedded-')), 'postgres')
})
afterAll(async () => {
  await (await startEmbedded(home)).stop()
  await rm(join(home, '..'), { recursive: true, force: true })
})

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

const pidFile = () => join(home, 'data', 'postmaster.pid')
const serverPid = async () => Number((await readFile(pidFile(), 'utf8')).split('\n')[0])

test('a server left behind by a start that was killed is joined, not started twice', async () => {
  const first = await startEmbedded(home)
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const second = await startEmbedded(home)
  expect(second).toMatchObject({ url: first.url, started: false })
})

test('what was committed is still there after the server was killed', async () => {
  const { url } = await startEmbedded(home)
  await query(url, 'UPDATE kept SET answer = 43')
  process.kill(await serverPid(), 'SIGKILL')
  const port = Number(new URL(url).port)
  const again = await startEmbedded(home, { port })
  expect(again).toMatchObject({ url, started: true })
  expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 43 }])
})

test('a pid file whose number belongs to another program by now does not stop a start', async () => {
  await (await startEmbedded(home)).stop()
  await writeFile(pidFile(), `${process.pid}\n${join(home, 'data')}\n0\n1\n\n127.0.0.1\n`)
  // As the server's own user would have left it.
  execFileSync('chown', ['--reference', join(home, 'data', 'PG_VERSION'), pidFile()])
  const { url, started } = await startEmbedded(home)
  expect(started).toBe(true)
  expect(await query(url, 'SELECT answer FROM kept')).toEqual([{ answer: 43 }])
})

test('nobody gets in without the password', async () => {
  const url = new URL((await startEmbedded(home)).url)
  url.password = 'guess'
  await expect(query(url.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
})

test('data of a first start that was killed half-way are made anew', async () => {
  const fresh = join(home, '..', 'fresh')
  execFileSync('mkdir', ['-p', join(fresh, 'data.unfinished')])
  await writeFile(join(fresh, 'data.unfinished', 'PG_VERSION'), '18')
  const server = await startEmbedded(fresh, { durable: false })
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await server.stop()
})
