import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadLibrary } from '#exercises/load.ts'
import { loadReference } from '#exercises/load-reference.ts'
import { randomFrom } from '#exercises/random.ts'
import { isTensorValue, type TensorValue, tensor, type Value } from '#exercises/value.ts'
import { compare } from '#grader/compare.ts'
import { grade } from '#grader/grade.ts'
import type { SmallestFailure } from '#grader/protocol.ts'
import { runMistake, runReference } from '#grader/run-here.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'
import { axisGroups, smallerInputs } from '#grader/smallest/cut.ts'
import { leavesOf } from '#grader/smallest/leaves.ts'
import { easeLeaves, easeNumbers } from '#grader/smallest/simplify.ts'
import { bySize, effortOf, sizeOf } from '#grader/smallest/size.ts'
import { loadSuite } from '#grader/suite.ts'
import { lineGradients } from './line-gradients.ts'

const { exercises } = await loadLibrary()
const sigmoid = exercises.get('neural-networks/sigmoid')
const softmax = exercises.get('neural-networks/softmax')
const entropy = exercises.get('neural-networks/binary-cross-entropy')
if (!sigmoid || !softmax || !entropy) throw new Error('the exercises of these tests are gone')

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ processes: 1 })
})
afterAll(() => sandbox.close())

/** The tensors that are shown. */
const tensorsIn = ({ shown }: SmallestFailure) =>
  leavesOf(shown.inputs).filter((leaf): leaf is TensorValue => typeof leaf !== 'number')

describe('the smallest failing input', () => {
  const overflowing = 'const sigmoid = (z) => { const e = tf.exp(z); return tf.div(e, tf.add(1, e)) }'

  it('is one round number where a sigmoid overflows', async () => {
    const { smallest } = await grade(sigmoid, overflowing, 3, sandbox)
    expect(smallest?.shown.inputs).toEqual([tensor([100])])
    expect(smallest?.shown).toMatchObject({ expected: tensor([1]), got: tensor([Number.NaN]) })
    expect(smallest?.finding).toMatchObject({ kind: 'not-finite', got: 'NaN' })
  })

  it('has as many examples as the failure needs, and no more', async () => {
    const code = `function binaryCrossEntropy(a, y) {
      const kept = tf.clipByValue(a, 1e-5, 1 - 1e-5)
      const loss = tf.neg(y.mul(kept.log()).add(tf.sub(1, y).mul(tf.sub(1, kept).log())))
      return a.shape[0] > 4 ? loss.sum() : loss.mean()
    }`
    const { smallest } = await grade(entropy, code, 3, sandbox)
    expect(smallest && tensorsIn(smallest).map(({ shape }) => shape)).toEqual([
      [5, 1],
      [5, 1],
    ])
    // Labels stay labels, and what is shown is seen without counting decimals.
    expect(smallest && tensorsIn(smallest)[1]?.values.every((label) => label === 0 || label === 1)).toBe(true)
    const { expected, got } = smallest?.shown ?? {}
    expect(
      Math.abs((got as TensorValue).values[0] as number) - ((expected as TensorValue).values[0] as number),
    ).toBeGreaterThan(0.01)
  })

  it('does what the named mistake does', async () => {
    const code = await readFile(join(softmax.folder, 'mistakes/no-max-subtraction.ts'), 'utf8')
    const { findings, smallest } = await grade(softmax, code, 1, sandbox)
    expect(findings[0]).toMatchObject({ kind: 'mistake', id: 'no-max-subtraction' })
    expect(smallest).toMatchObject({ finding: { kind: 'not-finite' } })
    expect(sizeOf(smallest?.shown.inputs as Value[]).numbers).toBe(1)
  })

  it('throws what the hidden case throws', async () => {
    const code = `const sigmoid = (z) => {
      if (z.rank === 2 && z.shape[0] > 3) throw new Error('too long: ' + z.shape)
      return tf.div(1, tf.add(1, tf.exp(tf.neg(z))))
    }`
    const { smallest } = await grade(sigmoid, code, 1, sandbox)
    expect(smallest).toMatchObject({ shown: { got: null }, finding: { kind: 'runtime-error', position: { line: 2 } } })
    expect(smallest && tensorsIn(smallest)[0]?.shape).toEqual([4, 1])
  })

  it.each([
    ['passes', 'const sigmoid = (z) => tf.div(1, tf.add(1, tf.exp(tf.neg(z))))'],
    ['fails a case whose numbers are shown', 'const sigmoid = (z) => z'],
    ['cannot be graded', 'const sigmoid = ('],
    [
      'is stopped',
      'const sigmoid = (z) => { if (z.shape[0] > 3) for (;;); return tf.div(1, tf.add(1, tf.exp(tf.neg(z)))) }',
    ],
  ])('is not looked for when the code %s', async (_, code) => {
    expect((await grade(sigmoid, code, 1, sandbox)).smallest).toBeNull()
  })

  it('is not told of code that fails only after other calls', async () => {
    const code = `let calls = 0
    const sigmoid = (z) => tf.div(1, tf.add(1, tf.exp(tf.neg(z)))).add(++calls > 20 ? 1 : 0)`
    const { status, smallest } = await grade(sigmoid, code, 1, sandbox)
    expect({ status, smallest }).toEqual({ status: 'failed', smallest: null })
  })

  it('is only drawn where the exercise does not say which inputs are valid', async () => {
    const folder = join(lineGradients.folder, '../line-gradients-drawn')
    const drawnOnly = { ...lineGradients, key: 'tests/line-gradients-drawn', folder, mistakes: {} }
    const code = `function gradients(X, w, y) {
      const e = X.matMul(w).sub(y).mul(2 / X.shape[0])
      const dw = X.transpose().matMul(e)
      return { dX: e.matMul(w.transpose()), dw: X.shape[0] === 5 ? dw.neg() : dw }
    }`
    const [free, drawn] = [await grade(lineGradients, code, 1, sandbox), await grade(drawnOnly, code, 1, sandbox)]
    const effort = (failure: SmallestFailure | null) => sizeOf(failure?.shown.inputs as Value[]).effort
    expect(drawn.smallest && tensorsIn(drawn.smallest)[0]?.shape[0]).toBe(5)
    expect(effort(free.smallest)).toBeLessThan(effort(drawn.smallest) / 4)
  })
})

describe('a search for the smallest failing input', () => {
  /** Wrong where a sum over the shape leaves this remainder: a bug that some shapes have and others have not. */
  const wrongFor = (remainder: number, change: string) => `function gradients(X, w, y) {
    const e = X.matMul(w).sub(y).mul(2 / X.shape[0])
    const dw = X.transpose().matMul(e)
    const isWrong = X.shape[0] > 1 && X.shape[0] !== 3 && (X.shape[0] + X.shape[1]) % 3 === ${remainder}
    return { dX: e.matMul(w.transpose()), dw: isWrong ? ${change} : dw }
  }`
  const submissions = fc.record({
    code: fc
      .tuple(fc.nat(2), fc.constantFrom('dw.neg()', 'dw.mul(3)', 'dw.add(1)', 'dw.log()', 'dw.foo()', 'dw.flatten()'))
      .map(([remainder, change]) => wrongFor(remainder, change)),
    seed: fc.nat(15),
  })

  it('finds what still fails, is no larger than a hidden case that fails, is none of the suite, and is always the same', async () => {
    const { compute, isValid } = await loadReference(lineGradients)
    let found = 0
    await fc.assert(
      fc.asyncProperty(submissions, async ({ code, seed }) => {
        const { cases: results, smallest } = await grade(lineGradients, code, seed, sandbox)
        expect((await grade(lineGradients, code, seed, sandbox)).smallest).toEqual(smallest)
        if (!smallest) return
        found++
        const { cases } = await loadSuite(lineGradients, seed)
        const { inputs, expected, got } = smallest.shown
        expect(isValid?.(inputs)).toBe(true)
        expect(cases.map((one) => one.inputs)).not.toContainEqual(inputs)
        const failing = cases.filter((_, at) => !results[at]?.passed).map((one) => sizeOf(one.inputs).numbers)
        expect(sizeOf(inputs).numbers).toBeLessThanOrEqual(Math.max(...failing))
        // Run by itself, by another way: the reference gives what is expected, and the code what was got.
        expect(expected).toEqual(runReference(compute, inputs))
        const learner = new Function('tf', `return ${code}`)((globalThis as unknown as { tf: unknown }).tf)
        const run = runMistake(learner, inputs)
        if (run.kind === 'returned') {
          expect(got).toEqual(run.value)
          expect(compare(expected, run.value, lineGradients.compare).some(({ difference }) => difference)).toBe(true)
        } else expect(smallest.finding.kind).toBe('runtime-error')
      }),
      { numRuns: 12 },
    )
    expect(found).toBeGreaterThan(5)
  })
})

describe('what a search tries', () => {
  const names = [...exercises.values()].map((exercise) => [exercise.key, exercise] as const)
  const drawsOf = (draw: (random: ReturnType<typeof randomFrom>) => Value[], count = 40) => {
    const random = randomFrom(11)
    return Array.from({ length: count }, () => draw(random))
  }

  it.each(names)('takes for valid all that %s has and draws', async (_, exercise) => {
    const { cases, randomInputs, isValid } = await loadReference(exercise)
    expect(isValid).toBeDefined()
    for (const { title, inputs } of cases) expect([title.en, isValid?.(inputs)]).toEqual([title.en, true])
    expect(drawsOf(randomInputs, 200).every((inputs) => isValid?.(inputs))).toBe(true)
  })

  it.each(names)('is smaller or easier, valid, and has an answer in %s', async (_, exercise) => {
    const { compute, randomInputs, isValid = () => false } = await loadReference(exercise)
    const drawn = drawsOf(randomInputs)
    const largest = drawn.toSorted((one, other) => bySize(sizeOf(other), sizeOf(one)))[0] as Value[]
    const size = sizeOf(largest)
    const cuts = smallerInputs(largest, drawn, isValid)
    const eased = [...easeLeaves(largest, isValid), ...easeNumbers(largest, isValid, 10)].map((ease) => ease(largest))
    expect(cuts.length).toBeGreaterThan(0)
    expect(eased.length).toBeGreaterThan(0)
    for (const inputs of [...cuts, ...eased]) {
      expect(isValid(inputs)).toBe(true)
      expect(bySize(sizeOf(inputs), size)).toBeLessThan(0)
      expect(() => runReference(compute, inputs)).not.toThrow()
    }
    expect(cuts.every((inputs) => sizeOf(inputs).numbers < size.numbers)).toBe(true)
  })

  it('cuts together what belongs together, also when other axes are as long', async () => {
    const { randomInputs } = await loadReference(lineGradients)
    const square = [
      tensor([
        [1, 2],
        [3, 4],
      ]),
      tensor([[5], [6]]),
      tensor([[7], [8]]),
    ]
    const groups = axisGroups(square, drawsOf(randomInputs))
    expect(groups.map(({ axes }) => axes.map(({ leaf, axis }) => `${leaf}.${axis}`))).toEqual([
      ['0.0', '2.0'],
      ['0.1', '1.0'],
    ])
    const smallest = smallerInputs(square, drawsOf(randomInputs), () => true)
    expect(smallest[0]).toEqual([tensor([[1]]), tensor([[5]]), tensor([[7]])])
    expect(smallest).toContainEqual([tensor([[3, 4]]), tensor([[5], [6]]), tensor([[8]])])
    expect(smallest).toContainEqual([tensor([[2], [4]]), tensor([[6]]), tensor([[7], [8]])])
  })

  it('never leaves the domain that an exercise names', async () => {
    const { isValid = () => false } = await loadReference(entropy)
    const inputs = [tensor([[0.31], [0.87]]), tensor([[1], [0]])]
    const eased = easeLeaves(inputs, isValid).map((ease) => ease(inputs))
    for (const [a, y] of eased) {
      expect(
        (a as TensorValue).values.every((value) => value === 0 || value === 1 || (value > 0.02 && value < 0.98)),
      ).toBe(true)
      expect((y as TensorValue).values.every((value) => value === 0 || value === 1)).toBe(true)
    }
    expect(eased).toContainEqual([tensor([[0.3], [0.9]]), tensor([[1], [0]])])
  })

  it('holds numbers for the easier the fewer digits they have', () => {
    const numbers = [0, 1, -1, 2, 7, 10, 100, 12, -12, 0.5, 502, 0.25, 0.731]
    expect(numbers.toSorted((one, other) => effortOf(one) - effortOf(other))).toEqual(numbers)
    expect(effortOf(Math.fround(0.3))).toBe(effortOf(0.3))
  })

  it('changes nothing but numbers', () => {
    const inputs: Value[] = [{ name: 'relu', on: true, W: tensor([[1.5]]) }, ['a', 2.25], null]
    const [ease] = easeLeaves(inputs, () => true)
    expect(ease?.(inputs)).toEqual([{ name: 'relu', on: true, W: tensor([[0]]) }, ['a', 2.25], null])
    expect(isTensorValue(inputs[0] as Value)).toBe(false)
  })
})
