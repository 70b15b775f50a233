import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createSandbox } from '#grader/sandbox/pool.ts'
import { processUsage } from '#grader/sandbox/process-usage.ts'
import type { Program, Sandbox } from '#grader/sandbox/protocol.ts'
import { processesBelow, until } from './sandbox-processes.ts'

let opened: Sandbox[] = []
afterEach(async () => {
  for (const sandbox of opened) await sandbox.close()
  opened = []
})
const open = async (processes: number) => {
  const sandbox = await createSandbox({ processes })
  opened.push(sandbox)
  return sandbox
}

const limits = { caseMs: 1000, totalMs: 1000, memoryMb: 64 }
const program = (code: string): Program => ({ code, entry: 'f', cases: [[20]], forbidden: [], limits })
const honest = program('export const f = (n: number) => tf.scalar(n).add(1).dataSync()[0]')
const honestRun = {
  kind: 'ran',
  cases: [{ kind: 'returned', value: 21, mutated: [], repeatable: true, console: '', operator: null }],
  console: '',
}
/** Wedges V8 past isolated-vm's timeout: only killing the process helps. */
const wedge: Program = {
  ...program('export const f = () => { for (let n = 3n; ; n *= n); }'),
  limits: { ...limits, caseMs: 300, totalMs: 300 },
}
const endless: Program = {
  ...program('export const f = () => { while (true); }'),
  limits: { ...limits, caseMs: 60_000, totalMs: 60_000 },
}
/** Long enough for its process to be killed from outside meanwhile. */
const slow = program('export const f = () => { const end = Date.now() + 700; while (Date.now() < end); return 21 }')

test('programs that wait behind a wedged process wait for one deadline at most, and are run', async () => {
  const sandbox = await open(1)
  const started = Date.now()
  const wedged = sandbox.run(wedge)
  const others = Array.from({ length: 5 }, () => sandbox.run(honest))
  expect(['timed-out', 'out-of-memory']).toContain((await wedged).kind)
  const wedgedMs = Date.now() - started
  expect(await Promise.all(others)).toEqual(Array(5).fill(honestRun))
  expect(Date.now() - started).toBeLessThan(wedgedMs + 3000)
})

test('a wedged process delays nobody who finds another one free', async () => {
  const sandbox = await open(2)
  let isWedged = true
  const wedged = sandbox.run(wedge).then(() => {
    isWedged = false
  })
  for (let n = 0; n < 10; n++) expect(await sandbox.run(honest)).toEqual(honestRun)
  expect(isWedged).toBe(true)
  await wedged
})

test('nobody waits longer than one deadline, though there are more wedging programs than processes', async () => {
  const sandbox = await open(2)
  const honestMs: number[] = []
  const wedges = Array.from({ length: 5 }, async () => {
    const started = Date.now()
    await sandbox.run(wedge)
    return Date.now() - started
  })
  for (let n = 0; n < 10; n++) {
    const started = Date.now()
    expect(await sandbox.run(honest)).toEqual(honestRun)
    honestMs.push(Date.now() - started)
  }
  const wedgedMs = await Promise.all(wedges)
  expect(Math.max(...honestMs)).toBeLessThan(Math.max(...wedgedMs))
  // Those that were started meanwhile are ended again.
  await until(() => processesBelow(process.pid).length === 2)
  expect(await sandbox.run(honest)).toEqual(honestRun)
})

test('a process that is killed has told the cases before', async () => {
  const sandbox = await open(1)
  const code = `console.log('loaded')
    export const f = (n: number) => { console.log(n); if (n === 3) for (let big = 3n; ; big *= big); return 2 * n }`
  const run = await sandbox.run({ ...wedge, code, cases: [[1], [2], [3], [4]] })
  const told = (n: number) => ({ kind: 'returned', value: 2 * n, console: `${n}\n` })
  expect(run).toMatchObject({ console: 'loaded\n', cases: [told(1), told(2)] })
  expect(['timed-out', 'out-of-memory']).toContain(run.kind)
  // What comes next does not take over what that one noted.
  expect(await sandbox.run({ ...wedge, code: `${wedge.code}\n` })).toMatchObject({ cases: [], console: '' })
})

test('a program whose process dies is run again in a fresh one, and is lost only if that dies too', {
  timeout: 120_000,
}, async () => {
  const sandbox = await open(1)
  const [first] = processesBelow(process.pid)
  const once = sandbox.run(slow)
  process.kill(first as number, 'SIGKILL')
  expect(await once).toEqual(honestRun)

  // Comes to a process that is new and has taken the place of the last.
  expect(await sandbox.run(honest)).toEqual(honestRun)
  const twice = sandbox.run(endless)
  for (let kills = 0; kills < 2; kills++) {
    // So much of the processor it has only had if it has started, and runs the program.
    const isRunning = (pid: number) => (processUsage(pid)?.processorMs ?? 0) > 1000
    await until(() => processesBelow(process.pid).some(isRunning))
    for (const pid of processesBelow(process.pid)) process.kill(pid, 'SIGKILL')
  }
  expect(await twice).toEqual({ kind: 'crashed', cases: [], console: '', lastConsole: '' })
  expect(await sandbox.run(honest)).toEqual(honestRun)
})

test('many programs at once, honest and not, each get their own run', async () => {
  const sandbox = await open(2)
  const codes = Array.from({ length: 60 }, (_, n) => (n % 6 === 5 ? 'throw 1' : `return n + ${n}`))
  const runs = await Promise.all(codes.map((code) => sandbox.run(program(`export const f = (n) => { ${code} }`))))
  const values = runs.map((run) => {
    const first = run.kind === 'ran' ? run.cases[0] : undefined
    return first?.kind === 'returned' ? first.value : first?.kind
  })
  expect(values).toEqual(codes.map((_, n) => (n % 6 === 5 ? 'threw' : 20 + n)))
})

test('closing leaves no process, not even one that is wedged or only starting', async () => {
  const sandbox = await createSandbox({ processes: 2 })
  const pids = processesBelow(process.pid)
  expect(pids).toHaveLength(2)
  const wedged = sandbox.run(wedge).catch((error: Error) => error.message)
  const waiting = sandbox
    .run({ ...endless, limits: { ...limits, caseMs: 60_000, totalMs: 60_000 } })
    .catch((error: Error) => error.message)
  process.kill(pids[1] as number, 'SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await sandbox.close()
  expect(processesBelow(process.pid)).toEqual([])
  expect(await Promise.all([wedged, waiting])).toEqual(Array(2).fill('the sandbox was closed'))
  await expect(sandbox.run(honest)).rejects.toThrow('closed')
})

test('processes end with a parent that is killed, even those that are wedged', async () => {
  const script = `
    import { createSandbox } from '#grader/sandbox/pool.ts'
    const sandbox = await createSandbox({ processes: 2 })
    void sandbox.run(${JSON.stringify({ ...wedge, limits: { ...limits, totalMs: 60_000, caseMs: 60_000 } })})
    console.log('ready')
    setInterval(() => undefined, 1000)
  `
  const root = join(import.meta.dirname, '../..')
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(parent.stdout, 'data')
  const pids = processesBelow(parent.pid as number)
  expect(pids).toHaveLength(2)
  parent.kill('SIGKILL')
  await until(() => pids.every((pid) => !readdirSync('/proc').includes(`${pid}`)))
})
