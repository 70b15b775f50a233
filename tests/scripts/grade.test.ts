import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeVerdict } from '#grader/protocol.ts'

interface Ending {
  exitCode: number
  stdout: string
  stderr: string
}

const root = join(import.meta.dirname, '../..')

/** What `npm run grade -- ...` does. */
function runGrade(...parameters: string[]): Promise<Ending> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/grade.ts', ...parameters], { cwd: root }, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}

let folder: string
const file = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grade-'))
  await writeFile(file('right.ts'), 'const sigmoid = (z: tf.Tensor) => tf.div(1, tf.add(1, tf.exp(tf.neg(z))))')
  await writeFile(file('operators.ts'), 'function sigmoid(z: tf.Tensor) { return 1 / (1 + Math.exp(-z)) }')
  await writeFile(file('overflow.ts'), 'const sigmoid = (z) => { const e = tf.exp(z); return tf.div(e, tf.add(1, e)) }')
  await writeFile(file('broken.ts'), 'function sigmoid(z: tf.Tensor) {\n  return (z\n}')
})
afterAll(() => rm(folder, { recursive: true }))

describe('grading from the command line', () => {
  it('ends with 0 when the code passes', async () => {
    const { exitCode, stdout, stderr } = await runGrade('neural-networks/sigmoid', file('right.ts'), '--seed', '7')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^passed: Right: all \d+ cases pass\./)
  })

  it('ends with 1 and the words that a learner sees when it fails', async () => {
    const { exitCode, stdout } = await runGrade('neural-networks/sigmoid', file('operators.ts'))
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^failed: .*operators\.ts:1:\d+: /)
    expect(stdout).toContain('`NaN`')
    expect(stdout).toContain('FAIL visible')
  })

  it('shows the smallest input that fails when only cases without numbers do', async () => {
    const { exitCode, stdout } = await runGrade('neural-networks/sigmoid', file('overflow.ts'))
    expect(exitCode).toBe(1)
    const [, smallest = ''] = stdout.split('FAIL the smallest input found that still fails')
    expect(smallest).toMatch(/z +shape .*00\]/)
    expect(smallest).toMatch(/got +shape .*NaN/)
  })

  it('gives the place in the file when the code cannot be read', async () => {
    const { exitCode, stdout } = await runGrade('neural-networks/sigmoid', file('broken.ts'))
    expect(exitCode).toBe(1)
    expect(stdout).toContain(`ungradable: ${file('broken.ts')}:3:1: `)
  })

  it('prints the verdict as JSON on request, NaN included', async () => {
    const { exitCode, stdout } = await runGrade('neural-networks/sigmoid', file('operators.ts'), '--json')
    expect(exitCode).toBe(1)
    const verdict = decodeVerdict(JSON.parse(stdout))
    expect(verdict).toMatchObject({
      status: 'failed',
      seed: 1,
      findings: [{ kind: 'tensor-operator', made: 'number' }],
    })
    expect(verdict.cases[0]?.shown?.got).toBeNaN()
  })

  it.each([
    ['without a file', ['neural-networks/sigmoid'], 'an exercise and a file are needed'],
    [
      'with an unknown exercise',
      ['neural-networks/sigmoidal', 'x.ts'],
      'there is no exercise "neural-networks/sigmoidal"',
    ],
    ['with a file that is not there', ['neural-networks/sigmoid', 'nowhere.ts'], 'cannot read the file'],
    [
      'with a seed that is no number',
      ['neural-networks/sigmoid', 'x.ts', '--seed', 'x'],
      '--seed takes a whole number',
    ],
    ['with an unknown option', ['neural-networks/sigmoid', 'x.ts', '--fast'], "Unknown option '--fast'"],
  ])('ends with 2 %s, and says so', async (_, parameters, reason) => {
    const { exitCode, stdout, stderr } = await runGrade(...parameters)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(`grade: ${reason}`)
    expect(stderr).toContain('usage: npm run grade')
  })
})
