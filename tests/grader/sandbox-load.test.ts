import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#exercises/load.ts'
import { grade } from '#grader/grade.ts'
import type { Verdict } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'

// Limits are of processor time: a machine that is busy with others gives the same verdicts, later.

const { exercises } = await loadLibrary()
const found = exercises.get('neural-networks/sigmoid')
if (found === undefined) throw new Error('the exercise is gone')
const limits = { caseMs: 500, totalMs: 4000, memoryMb: 64 }
const exercise = { ...found, limits, randomCases: 3 }

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ processes: 2 })
})
afterAll(() => sandbox.close())

/** How many rounds of this loop take so long on this machine, by the processor's clock. */
function roundsFor(ms: number): number {
  const spin = (rounds: number) => {
    let sum = 0
    for (let n = 0; n < rounds; n++) sum += n % 7
    return sum
  }
  spin(1e6)
  const before = process.threadCpuUsage().user
  spin(2e7)
  return Math.round((2e7 * ms * 1000) / (process.threadCpuUsage().user - before))
}

const slowFor = (ms: number) => `let isFirst = true
  export function sigmoid(z: tf.Tensor) {
    let sum = 0
    for (let n = 0; isFirst && n < ${roundsFor(ms)}; n++) sum += n % 7
    isFirst = false
    return tf.div(1 + 0 * sum, tf.add(1, tf.exp(tf.neg(z))))
  }`

const programs = {
  right: exercise.solution,
  wrong: 'export const sigmoid = (z: tf.Tensor) => tf.neg(z)',
  'slow, but within its limit': slowFor(limits.caseMs * 0.4),
  'slower than its limit': slowFor(limits.caseMs * 4),
  'a loop without end': 'export function sigmoid(z: tf.Tensor) { while (true); }',
  'a loop without end before the first case': 'while (true); export const sigmoid = (z: tf.Tensor) => z',
  'an error': 'export const sigmoid = (z: tf.Tensor) => (z as any).not.there',
}

const verdicts = (): Promise<Verdict[]> =>
  Promise.all(Object.values(programs).map((code) => grade(exercise, code, 3, sandbox)))

/** Keeps every core busy several times over. Each of them ends by itself, should nobody end it. */
function busyProcesses(): ChildProcess[] {
  const code = 'const end = Date.now() + 120_000; while (Date.now() < end);'
  return Array.from({ length: availableParallelism() * 3 }, () =>
    spawn(process.execPath, ['-e', code], { stdio: 'ignore' }),
  )
}

test('verdicts on a busy machine are those of a quiet one', { timeout: 180_000 }, async () => {
  const quiet = await verdicts()
  expect(Object.keys(programs).map((name, at) => [name, quiet[at]?.status])).toEqual([
    ['right', 'passed'],
    ['wrong', 'failed'],
    ['slow, but within its limit', 'passed'],
    ['slower than its limit', 'timed-out'],
    ['a loop without end', 'timed-out'],
    ['a loop without end before the first case', 'timed-out'],
    ['an error', 'failed'],
  ])
  const busy = busyProcesses()
  try {
    expect(await verdicts()).toEqual(quiet)
  } finally {
    for (const child of busy) child.kill('SIGKILL')
  }
})
