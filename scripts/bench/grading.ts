import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadLibrary } from '#exercises/load.ts'
import { grade } from '#grader/grade.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import { percentile, type Row, timeEach } from './row.ts'

const warmUps = 20
const gradings = 200
/** Between two gradings, so that a warm isolate is in stock for each, as for a learner who comes to an idle grader. */
const pauseMs = 40
const freshProcesses = 7

/** Code to verdict in the worker, against a fresh Node process that imports tfjs for each submission. */
export async function measureGrading(): Promise<Row[]> {
  const exercise = (await loadLibrary()).exercises.get('neural-networks/sigmoid')
  if (!exercise) throw new Error('the bench needs the exercise neural-networks/sigmoid')
  // Thirty cases, as the budget says, whatever the exercise asks for.
  const graded = { ...exercise, randomCases: 30 }
  const sandbox = await createSandbox()
  try {
    const once = async (seed: number) => {
      const { status } = await grade(graded, exercise.solution, seed % 16, sandbox)
      if (status !== 'passed') throw new Error(`the solution of ${exercise.key} was graded ${status}`)
    }
    await timeEach(warmUps, once)
    const times = await timeEach(gradings, once, pauseMs)
    const p50 = percentile(times, 0.5)
    const fresh = percentile(await freshProcessTimes(exercise.solution, exercise.entry.name), 0.5)
    return [
      {
        name: 'grading, p50',
        value: p50,
        unit: 'ms',
        budget: 15,
        baseline: { name: 'fresh process with tfjs', value: fresh, ratio: p50 / fresh },
      },
      { name: 'grading, p95', value: percentile(times, 0.95), unit: 'ms', budget: 40 },
      { name: 'grading, times faster than a fresh process', value: fresh / p50, unit: '', budget: 20, atLeast: true },
    ]
  } finally {
    await sandbox.close()
  }
}

/** What it would take without a warm sandbox: Node starts, loads tfjs, and calls the function thirty times. */
async function freshProcessTimes(solution: string, entry: string): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'deep-recall-bench-'))
  try {
    const file = join(folder, 'submission.ts')
    const tfjs = import.meta.resolve('@tensorflow/tfjs')
    await writeFile(
      file,
      `import * as tf from '${tfjs}'\nglobalThis.tf = tf\n${solution}\nfor (let run = 0; run < 30; run++) ${entry}(tf.tensor([run, -run])).dataSync()\n`,
    )
    return await timeEach(freshProcesses, () => promisify(execFile)(process.execPath, [file]))
  } finally {
    await rm(folder, { recursive: true })
  }
}
