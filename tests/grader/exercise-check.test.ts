import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderMarkdown } from '#app/_ui/markdown.tsx'
import { checkLimits } from '#grader/exercise-check/check-limits.ts'
import { killTable } from '#grader/exercise-check/kill-table.ts'
import { fewSeeds, seeds } from '#grader/exercise-check/prepare.ts'
import { checkExercise } from '#grader/exercise-check/report.ts'
import { tryOut } from '#grader/exercise-check/trial.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Run, Sandbox } from '#grader/sandbox/protocol.ts'
import { type Change, changedExercise } from '#tests/exercises/working-content.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ processes: 1 })
})
afterAll(() => sandbox.close())

const setting = (mistakeSeeds = fewSeeds) => ({ sandbox, render: renderMarkdown, mistakeSeeds })

/** What is found in a new exercise with these changes, each as "check, severity, file: message". */
async function found(...changes: Change[]): Promise<string[]> {
  const { checks } = await checkExercise(await changedExercise(...changes), setting())
  return checks.flatMap(({ name, flaws }) =>
    flaws.map(({ severity, file, message }) => `${name}, ${severity}, ${file}: ${message}`),
  )
}

const scale = 'return tf.mul(x, factor)'
const adds: Change = ['mistakes/adds.ts', 'return tf.add(x, factor)', 'return tf.add(x, factor)']
const instead = (code: string): Change => [adds[0], adds[1], code]

it('finds nothing in an exercise as it is made', async () => {
  expect(await found()).toEqual([])
})

it('finds nothing with all seeds either', async () => {
  const { checks } = await checkExercise(await changedExercise(), setting(seeds))
  expect(checks.flatMap(({ flaws }) => flaws)).toEqual([])
})

describe('what cannot be tried is told with its place', () => {
  it.each<[string, Change, string]>([
    [
      'a reference that is no TypeScript',
      ['reference.ts', 'function randomInputs(', 'function randomInputs(('],
      'reference.ts: cannot be loaded: ',
    ],
    ['a reference without a part', ['reference.ts', '  randomInputs,\n', ''], 'reference.ts: lacks randomInputs'],
    [
      'a reference that throws',
      ['reference.ts', '=> tf.mul(x, factor)', '=> tf.matMul(x as tf.Tensor2D, x as tf.Tensor2D)'],
      'reference.ts: neural-networks/scale-it: the reference fails on "Three numbers, twice as large": ',
    ],
    [
      'a random draw that throws',
      ['reference.ts', 'const shape =', 'if (random.uniform() >= 0) throw new Error("no draw")\n  const shape ='],
      'reference.ts: randomInputs throws: Error: no draw (reference.ts:8:',
    ],
    ['a mistake with a slip of the pen', instead('return tf.add(x, factor'), 'mistakes/adds.ts:3:1: cannot be read: '],
    [
      'a mistake that is named otherwise',
      ['mistakes/adds.ts', 'scaleIt', 'scale'],
      'mistakes/adds.ts: has no function scaleIt',
    ],
    ['a mistake that never ends', instead('for (;;);'), 'mistakes/adds.ts: does not end within 1000 ms'],
  ])('%s', async (_, change, expected) => {
    const [first, ...others] = await found(change)
    expect(first?.slice(0, `parts, failure, ${expected}`.length)).toBe(`parts, failure, ${expected}`)
    expect(others).toEqual([])
  })
})

describe('what is wrong is a failure', () => {
  it.each<[string, Change, string]>([
    ['a starter that passes', ['starter.ts', 'return x', scale], 'starter, failure, starter.ts: is accepted as it is'],
    [
      'no hidden case',
      ['reference.ts', "kind: 'hidden'", "kind: 'edge'"],
      'cases, failure, reference.ts: has no hidden case',
    ],
    [
      'another number of inputs than of parameters',
      ['exercise.yaml', 'factor: number)', 'factor: number, axis: number)'],
      'cases, failure, reference.ts: "Three numbers, twice as large" has 2 inputs, and the signature 3 parameters',
    ],
    [
      'random cases that are not drawn from the seed',
      ['reference.ts', '() => random.normal()', '() => Math.random()'],
      'cases, failure, reference.ts: randomInputs draws other inputs from the same seed',
    ],
    [
      'a forbidden name that is none',
      ['exercise.yaml', 'forbidden: []', 'forbidden: [multiply]'],
      'forbidden, failure',
    ],
    ['a mistake that is right', instead(scale), 'mistakes, failure, mistakes/adds.ts: is accepted'],
    [
      'a mistake that does what another does',
      instead('return tf.div(x, factor)'),
      'alike, failure, mistakes/adds.ts: no case separates it from divides',
    ],
    [
      'a formula that cannot be read',
      ['exercise.yaml', 'Look at the formula.', 'Look at $\\frac{1$.'],
      'texts, failure, exercise.yaml: hints[0].en: the formula \\frac{1 cannot be read: ',
    ],
  ])('%s', async (_, change, expected) => {
    expect((await found(change)).join('\n')).toContain(expected)
  })

  it('a solution that is wrong, with what a learner would be told', async () => {
    const [first] = await found(['solution.ts', scale, 'return tf.neg(tf.mul(x, factor))'])
    expect(first).toMatch(/^solution, failure, solution\.ts: with seed 1 failed: .*sign.*, in "Three numbers, twice/)
  })

  it('a mistake that has the name of another', async () => {
    const flaws = await found(instead('return tf.div(x, factor)'))
    expect(flaws).toContain('mistakes, failure, mistakes/divides.ts: is named "adds" with seed 1')
  })
})

describe('what is weak is a warning', () => {
  it.each<[string, Change[], string]>([
    [
      'a starter that does not run',
      [['starter.ts', 'return x', 'return (x']],
      'starter, warning, starter.ts: does not run: ungradable (line 4): ',
    ],
    [
      'a solution that is only just within the tolerance',
      [['solution.ts', scale, 'return tf.mul(x, factor * 1.00006)']],
      'tolerance, warning, exercise.yaml: the solution uses up to 6',
    ],
    [
      'a mistake that is only just outside of it',
      [instead('return tf.mul(x, factor * 1.0005)')],
      'tolerance, warning, mistakes/adds.ts: is never off by more than 5 times the tolerance',
    ],
    [
      'a case that fails no mistake',
      [['reference.ts', '[tensor(-4), 3]', '[tensor(0), 0.5]'], instead('return tf.neg(x)')],
      'kills, warning, reference.ts: case 5, "A single number" (edge), fails no mistake',
    ],
    [
      'a mistake that one case alone fails',
      [instead('return factor === 0 ? tf.onesLike(x) : tf.mul(x, factor)')],
      'kills, warning, mistakes/adds.ts: only case 4, "A factor of zero", fails it',
    ],
    [
      'a mistake that random cases alone fail',
      [instead('return factor === 0.25 ? x : tf.mul(x, factor)')],
      'kills, warning, mistakes/adds.ts: only random cases fail it',
    ],
    [
      'two mistakes that random cases alone separate',
      [instead('return tf.mul(x, factor === 0.25 ? 1 : Math.abs(factor))')],
      'alike, warning, mistakes/adds.ts: only random cases separate it from drops-sign',
    ],
    [
      'two cases with the same inputs',
      [['reference.ts', '[tensor(-4), 3]', '[tensor([5, -7]), 0]']],
      'cases, warning, reference.ts: "A factor of zero" and "A single number" have the same inputs',
    ],
    [
      'a prompt without its signature',
      [['prompt.en.md', '```ts', '```']],
      'texts, warning, prompt.en.md: seems to lack the signature',
    ],
    [
      'a prompt that was changed in one language',
      [['prompt.vi.md', '$$y = c\\, x$$', '']],
      'texts, warning, prompt.vi.md: has 0 displayed formulas, and the English prompt 1',
    ],
    [
      'a hint that is too long',
      [['exercise.yaml', 'Look at the formula.', 'Look at the formula. '.repeat(40)]],
      'texts, warning, exercise.yaml: hints[0].en has ',
    ],
  ])('%s', async (_, changes, expected) => {
    const flaws = await found(...changes)
    expect(flaws.join('\n')).toContain(expected)
    expect(flaws.filter((flaw) => flaw.includes('failure'))).toEqual([])
  })

  it('a solution that comes near its limits', async () => {
    const tried = await tryOut(await changedExercise(), setting())
    if (!tried.ok) throw new Error('expected a trial')
    expect(checkLimits.find(tried.value)).toEqual([])
    const sparing: Run = { kind: 'timed-out', limitMs: 250, cases: [], console: '', lastConsole: '' }
    expect(checkLimits.find({ ...tried.value, sparing })[0]?.message).toContain('limits.caseMs, 1000 ms')
  })
})

it('tells which cases fail which mistakes, and of the random ones how many', async () => {
  const tried = await tryOut(await changedExercise(), setting(seeds))
  if (!tried.ok) throw new Error('expected a trial')
  const { cases, mistakes } = killTable(tried.value)
  expect(cases.map(({ kind }) => kind)).toEqual(['visible', 'visible', 'hidden', 'edge', 'edge'])
  expect(mistakes.map(({ id, killedBy }) => [id, killedBy.map(Number).join('')])).toEqual([
    ['adds', '11111'],
    // To divide by -1 is to multiply by it.
    ['divides', '10111'],
    ['drops-sign', '01100'],
  ])
  const [first, , last] = mistakes
  expect(first?.randomShare).toBe(1)
  // Two of the four factors that are drawn are negative.
  expect(last?.randomShare).toBeGreaterThan(0.3)
  expect(last?.randomShare).toBeLessThan(0.7)
})
