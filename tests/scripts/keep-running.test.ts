import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRunning, type Part } from '#scripts/keep-running.ts'

let folder: string
let part: Part | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deep-recall-parts-'))
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(async () => {
  await part?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Keeps a program running that logs its number and the number of a child of its own, and then does `act`. */
async function keep(act: string, onGivenUp: () => void = () => {}): Promise<Part> {
  const program = join(folder, 'program.mjs')
  await writeFile(
    program,
    `import { appendFileSync } from 'node:fs'
     import { spawn } from 'node:child_process'
     const child = spawn('sleep', ['1000'])
     appendFileSync(${JSON.stringify(join(folder, 'log'))}, process.pid + ' ' + child.pid + '\\n')
     ${act}`,
  )
  part = keepRunning('test', [program], process.env, onGivenUp)
  return part
}

const staysAlive = `process.send('ready'); setInterval(() => {}, 1000)`

/** The numbers of each launch and of its child. */
const launches = async () =>
  (await readFile(join(folder, 'log'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number) as [number, number])

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a part that is killed is started again, and what it had started is ended', async () => {
  await (await keep(staysAlive)).ready
  const [[pid, child] = [0, 0]] = await launches()
  process.kill(pid, 'SIGKILL')
  await expect.poll(async () => (await launches()).length, { timeout: 10_000 }).toBe(2)
  await expect.poll(() => isAlive(child), { timeout: 10_000 }).toBe(false)
})

test('stopping a part ends it and does not start it again', async () => {
  const running = await keep(staysAlive)
  await running.ready
  await running.stop()
  const [[pid, child] = [0, 0]] = await launches()
  await expect.poll(() => [isAlive(pid), isAlive(child)], { timeout: 10_000 }).toEqual([false, false])
  expect(await launches()).toHaveLength(1)
})

test('a part that never works is an error, and is given up after three tries', async () => {
  const givenUp = Promise.withResolvers<void>()
  const running = await keep('process.exit(3)', givenUp.resolve)
  await expect(running.ready).rejects.toThrow(/did not start/)
  await givenUp.promise
  expect(await launches()).toHaveLength(3)
})
