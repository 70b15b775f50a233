import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tensor } from '#exercises/value.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Program, Run, Sandbox } from '#grader/sandbox/protocol.ts'
import { processesBelow, until } from './sandbox-processes.ts'

// Each file in hostile/programs is one danger. Its first line says how its run may end: the kind of the run, or that of its
// first case when it ran to the end; where it returns something else than its duty, the second says what. `{port}` and
// `{marker}` in it are a listener and a folder, which it must not reach. While it runs, and after it, honest programs in
// the same sandbox must be run rightly.

const folder = join(import.meta.dirname, 'hostile/programs')
const tight = { caseMs: 400, totalMs: 800, memoryMb: 64 }
// What runs into the heap limit should not run into that of time before.
const roomy = { caseMs: 1500, totalMs: 1500, memoryMb: 64 }
const processes = 2

let sandbox: Sandbox
let listener: Server
let reached = 0
const marker = mkdtempSync(join(tmpdir(), 'marker-'))
writeFileSync(join(marker, 'module.mjs'), 'globalThis.reached = true')

beforeAll(async () => {
  // One for the hostile program, and one for the honest ones meanwhile.
  sandbox = await createSandbox({ processes })
  listener = createServer((socket) => {
    reached += 1
    socket.end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => listener.once('listening', resolve))
})
afterAll(async () => {
  await sandbox.close()
  listener.close()
  rmSync(marker, { recursive: true })
})

const honest: Program = {
  code: 'export const logistic = (z: tf.Tensor) => { console.log("honest"); return tf.sigmoid(z) }',
  entry: 'logistic',
  cases: [[tensor([0, Number.POSITIVE_INFINITY])]],
  forbidden: [],
  limits: { caseMs: 2000, totalMs: 4000, memoryMb: 64 },
}
const honestRun: Run = {
  kind: 'ran',
  cases: [
    {
      kind: 'returned',
      value: { kind: 'tensor', dtype: 'float32', shape: [2], values: [0.5, 1] },
      mutated: [],
      repeatable: true,
      console: 'honest\n',
      operator: null,
    },
  ],
  console: '',
}

function endOf(run: Run): string {
  if (run.kind === 'ungradable') return run.finding.kind
  return run.kind === 'ran' ? (run.cases[0]?.kind ?? 'nothing') : run.kind
}

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Promise.prototype]
/** What can be seen from outside of what a program did to its host. */
const host = () => ({
  environment: { ...process.env },
  folder: readdirSync(marker).map((name) => [name, readFileSync(join(marker, name), 'utf8')]),
  prototypes: prototypes.map((prototype) => Reflect.ownKeys(prototype)),
  globals: Reflect.ownKeys(globalThis),
  exitCode: process.exitCode,
  reached,
})

/** An honest program again and again, as long as another runs, and once at least. */
async function honestDuring(other: Promise<unknown>): Promise<void> {
  let isOver = false
  void other.finally(() => {
    isOver = true
  })
  do expect(await sandbox.run(honest)).toEqual(honestRun)
  while (!isOver)
}

test.each(readdirSync(folder))(
  '%s does no harm, and honest programs beside and after it are run rightly',
  async (file) => {
    const { port } = listener.address() as { port: number }
    const source = readFileSync(join(folder, file), 'utf8')
    const code = source.replaceAll('{port}', `${port}`).replaceAll('{marker}', marker)
    const expected = /^\/\/ expect: (.*)/.exec(source)?.[1]?.split(', ')
    const value: unknown = JSON.parse(/\n\/\/ value: (.*)/.exec(source)?.[1] ?? '42')
    const limits = expected?.[0] === 'out-of-memory' ? roomy : tight
    const before = host()
    const hostile = sandbox.run({ code, entry: 'double', cases: [[21]], forbidden: [], limits })
    await honestDuring(hostile)
    const run = await hostile

    expect(expected, JSON.stringify(run).slice(0, 500)).toContain(endOf(run))
    // A program that found nothing of ours says so by doing its duty.
    if (run.kind === 'ran' && run.cases[0]?.kind === 'returned') expect(run.cases[0].value).toEqual(value)
    expect(await Promise.all(Array.from({ length: processes }, () => sandbox.run(honest)))).toEqual(
      Array(processes).fill(honestRun),
    )
    expect(host()).toEqual(before)
    // A process that had to be killed has been replaced.
    await until(() => processesBelow(process.pid).length === processes)
  },
)
