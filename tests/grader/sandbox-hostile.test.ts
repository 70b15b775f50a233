import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tensor } from '#exercises/value.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Program, Run, Sandbox } from '#grader/sandbox/protocol.ts'

// Each file in hostile/programs is one danger. Its first line says how its run may end: the kind of the run, or that of its
// first case when it ran to the end. After each, an honest program in the same sandbox must be run rightly.

const folder = join(import.meta.dirname, 'hostile/programs')
const tight = { caseMs: 200, totalMs: 500, memoryMb: 64 }
// What runs into the heap limit should not run into that of time before.
const roomy = { caseMs: 1500, totalMs: 1500, memoryMb: 64 }

let sandbox: Sandbox
beforeAll(async () => {
  // One process: the honest program comes to the one that ran the hostile program, or to what took its place.
  sandbox = await createSandbox({ processes: 1 })
})
afterAll(() => sandbox.close())

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

const environment = { ...process.env }
const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Promise.prototype]
const keysOfPrototypes = prototypes.map((prototype) => Reflect.ownKeys(prototype).length)

test.each(readdirSync(folder))('%s does no harm, and an honest program after it is run rightly', async (file) => {
  const code = readFileSync(join(folder, file), 'utf8')
  const expected = /^\/\/ expect: (.*)/.exec(code)?.[1]?.split(', ')
  const limits = expected?.[0] === 'out-of-memory' ? roomy : tight
  const run = await sandbox.run({ code, entry: 'double', cases: [[21]], forbidden: [], limits })

  expect(expected, JSON.stringify(run).slice(0, 500)).toContain(endOf(run))
  // A program that found nothing of ours says so by doing its duty.
  if (run.kind === 'ran' && run.cases[0]?.kind === 'returned') expect(run.cases[0].value).toBe(42)
  expect(await sandbox.run(honest)).toEqual(honestRun)
  expect(process.env).toEqual(environment)
  expect(prototypes.map((prototype) => Reflect.ownKeys(prototype).length)).toEqual(keysOfPrototypes)
})
