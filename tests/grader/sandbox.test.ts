import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tensor, type Value } from '#exercises/value.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { CaseRun, Program, Run, Sandbox } from '#grader/sandbox/protocol.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ processes: 1 })
})
afterAll(() => sandbox.close())

const limits = { caseMs: 1000, totalMs: 3000, memoryMb: 128 }
const run = (code: string, inputs: Value[] = [], more: Partial<Program> = {}): Promise<Run> =>
  sandbox.run({ code, entry: 'f', cases: [inputs], forbidden: [], limits, ...more })

async function firstCase(code: string, inputs: Value[] = [], more: Partial<Program> = {}): Promise<CaseRun> {
  const ended = await run(code, inputs, more)
  if (ended.kind !== 'ran' || ended.cases[0] === undefined) throw new Error(JSON.stringify(ended))
  return ended.cases[0]
}

async function resultOf(code: string, ...inputs: Value[]): Promise<Value> {
  const first = await firstCase(code, inputs)
  if (first.kind !== 'returned') throw new Error(JSON.stringify(first))
  return first.value
}

describe('values', () => {
  test('tensors keep shape, dtype, NaN, infinities and the sign of zero, in both directions', async () => {
    const special = tensor([
      [Number.NaN, Number.POSITIVE_INFINITY],
      [Number.NEGATIVE_INFINITY, -0],
    ])
    expect(await resultOf('export const f = (x: tf.Tensor) => x', special)).toEqual(special)
    expect(await resultOf('const f = (x) => x.greater(1)', tensor([1, 2]))).toEqual(tensor([0, 1], 'bool'))
    expect(await resultOf('const f = (x) => x.argMax(0)', tensor([3, 4]))).toEqual({ ...tensor(1, 'int32'), shape: [] })
    expect(await resultOf('const f = () => tf.zeros([0, 3])')).toEqual({ ...tensor([]), shape: [0, 3] })
  })

  test('numbers, text, nested arrays and objects come as they are, also within each other', async () => {
    const value = { a: [1, -0, Number.NaN, [Number.NEGATIVE_INFINITY]], $: 'NaN', 'b"\u2028': { c: null, d: true } }
    expect(await resultOf('const f = (x) => x', value)).toEqual(value)
    expect(await resultOf('const f = (x) => ({ W: x.W.mul(2), list: [x.W] })', { W: tensor([1, 2]) })).toEqual({
      W: tensor([2, 4]),
      list: [tensor([1, 2])],
    })
  })

  test('a typed array is read as an array, and a variable as a tensor', async () => {
    expect(await resultOf('const f = (x) => x.dataSync()', tensor([1, 2]))).toEqual([1, 2])
    expect(await resultOf('const f = (x) => tf.variable(x)', tensor([1, 2]))).toEqual(tensor([1, 2]))
  })

  test.each([
    ['new Map()', 'Map'],
    ['() => 1', 'function'],
    ['[1n]', 'bigint'],
    ['({ a: undefined })', 'undefined'],
    ['new (class Cache {})()', 'Cache'],
    ['tf.complex([1], [2])', 'Tensor of complex64'],
    ['tf.tidy(() => { const x = tf.ones([1]); x.dispose(); return [x] })', 'disposed Tensor'],
    ['tf.buffer([2])', 'TensorBuffer'],
  ])('%s cannot be read, and is named', async (code, what) => {
    expect(await firstCase(`const f = () => (${code})`)).toMatchObject({ kind: 'unreadable', what })
  })

  test('nothing and a promise are results of their own kind', async () => {
    expect(await firstCase('function f() {}')).toMatchObject({ kind: 'returned-nothing' })
    expect(await firstCase('async function f() { return 1 }')).toMatchObject({ kind: 'returned-promise' })
  })

  test('more than the cap is not read, and what came before is kept', async () => {
    const code = 'const f = (n: number) => tf.ones([n, n])'
    const ended = await run(code, [], { cases: [[2], [3000], [2]] })
    expect(ended).toMatchObject({ kind: 'output-too-large', cases: [{ kind: 'returned' }] })
  })
})

describe('what is observed of a call', () => {
  const mutated = async (code: string, ...inputs: Value[]) => {
    const first = await firstCase(code, inputs)
    return first.kind === 'returned' ? first.mutated : first
  }

  test('arguments that were changed are named, however deep the change is', async () => {
    const x = tensor([1, 2])
    expect(await mutated('const f = (x, y) => { y.dataSync()[0] = 5; return 1 }', x, x)).toEqual([1])
    expect(await mutated('const f = (p) => { p.W = p.W.sub(1); return 1 }', { W: x })).toEqual([0])
    expect(await mutated('const f = (p) => { p.extra = 1; return 1 }', { W: x })).toEqual([0])
    expect(await mutated('const f = (list) => { list.sort(); return 1 }', [3, 1])).toEqual([0])
    expect(await mutated('const f = (list) => { list[0].b.push(1); return 1 }', [{ b: [] }])).toEqual([0])
  })

  test('a tensor that was only disposed of, or replaced by an equal one, has not been changed', async () => {
    expect(await mutated('const f = (x) => { x.dispose(); return 1 }', tensor([1]))).toEqual([])
    expect(await mutated('const f = (p) => { p.W = p.W.mul(1); return 1 }', { W: tensor([1, Number.NaN]) })).toEqual([])
  })

  test.each([
    ['Math.random()', false],
    ['tf.randomNormal([2])', false],
    ['(count = count + 1)', false],
    ['x.add(1)', true],
    ['tf.randomNormal([2], 0, 1, "float32", 7)', true],
  ])('%s: a second call gives the same: %s', async (code, repeatable) => {
    const first = await firstCase(`let count = 0; const f = (x) => ${code}`, [tensor([1])])
    expect(first).toMatchObject({ kind: 'returned', repeatable })
  })

  test('chance is the same in each run, so that a verdict can be had again', async () => {
    const code = 'const f = () => [Math.random(), tf.randomUniform([3])]'
    expect(await resultOf(code)).toEqual(await resultOf(code))
  })

  test('what is printed is kept, and cut at the cap', async () => {
    const code = 'console.log("W =", tf.tensor([1, 2]), { a: [-0] }); const f = () => 1'
    const { console } = await run(code)
    expect(console).toContain('W = Tensor\n    [1, 2] { a: [-0] }')
    const long = await run('for (let n = 0; n < 9999; n++) console.log("line", n); const f = () => 1')
    expect(long.console.length).toBeLessThan(17_000)
    expect(long.console).toMatch(/cut off\)$/)
  })
})

describe('errors', () => {
  const finding = async (code: string) => {
    const ended = await run(code)
    return ended.kind === 'ungradable' ? ended.finding : ended
  }

  test('a syntax error has its place in the source, whoever finds it', async () => {
    expect(await finding('const f = () => {\n  return (1 }')).toMatchObject({
      kind: 'syntax-error',
      position: { line: 2, column: 13 },
    })
    expect(await finding('const f = 1\n  let f: number = 2')).toMatchObject({
      kind: 'syntax-error',
      message: expect.stringContaining('already been declared'),
      position: { line: 2, column: 7 },
    })
    expect(await finding('const f: number = "abc')).toMatchObject({
      kind: 'syntax-error',
      position: { line: 1, column: 19 },
    })
  })

  test('an import is refused where it stands, and that of a type is not one', async () => {
    expect(await finding('// fs\nimport fs from "fs"\nconst f = () => 1')).toMatchObject({
      kind: 'syntax-error',
      message: expect.stringContaining("'fs' cannot be imported"),
      position: { line: 2, column: 1 },
    })
    expect(await resultOf('import type { Tensor } from "@tensorflow/tfjs"\nconst f = () => 1')).toBe(1)
  })

  test('a function of another name, and an entry that is no function, are missing', async () => {
    expect(await finding('const g = () => 1')).toEqual({ kind: 'missing-entry', name: 'f' })
    expect(await finding('const f = 1')).toEqual({ kind: 'missing-entry', name: 'f' })
    expect(await resultOf('const g = () => 1; export { g as f }')).toBe(1)
  })

  test('an error has the place in the source where it arose, through types and through tfjs', async () => {
    const code =
      'type A = {\n  a: number\n}\nexport function f(x: tf.Tensor): tf.Tensor {\n  return x.matMul(tf.ones([3, 3]))\n}'
    expect(await firstCase(code, [tensor([[1, 2]])])).toMatchObject({
      kind: 'threw',
      message: expect.stringContaining('inner shapes'),
      position: { line: 5, column: 12 },
    })
    expect(await firstCase('function f(x) {\n  return x.nope()\n}', [1])).toMatchObject({
      kind: 'threw',
      message: 'TypeError: x.nope is not a function',
      position: { line: 2, column: 12 },
    })
  })

  test('an error in one case leaves the others', async () => {
    const ended = await run('const f = (n: number) => { if (n === 2) throw "two"; return n }', [], {
      cases: [[1], [2], [3]],
    })
    expect(ended).toMatchObject({
      cases: [{ value: 1 }, { kind: 'threw', message: 'two', position: null }, { value: 3 }],
    })
  })

  test('limits of a case and of all cases stop a run, and name themselves', async () => {
    const spin = 'const f = (ms: number) => { const end = Date.now() + ms; while (Date.now() < end); return ms }'
    const tight = { ...limits, caseMs: 200, totalMs: 500 }
    // The parent's own deadline follows from totalMs, and must be far off: on a busy machine the case is run again.
    const one = await run(spin, [], { cases: [[1], [2000], [1]], limits: { ...tight, totalMs: 3000 } })
    expect(one).toMatchObject({ kind: 'timed-out', limitMs: 200, cases: [{ kind: 'returned' }] })
    const all = await run(`let n = 0; ${spin}; console.log("kept")`, [], { cases: Array(20).fill([80]), limits: tight })
    expect(all).toMatchObject({ kind: 'timed-out', limitMs: 500, console: 'kept\n' })
  })
})

describe('forbidden functions', () => {
  const forbidden = ['sigmoid', 'matMul', 'losses.softmaxCrossEntropy', 'spectral.fft', 'reshape', 'train.sgd']
  const use = (code: string, ...inputs: Value[]) => firstCase(`const f = (x) => ${code}`, inputs, { forbidden })
  const x = tensor([[1, 2]])

  test.each([
    ['tf.sigmoid(x)', 'sigmoid'],
    ['x.sigmoid()', 'sigmoid'],
    ['tf["sig" + "moid"](x)', 'sigmoid'],
    ['tf.Tensor.prototype.sigmoid.call(x)', 'sigmoid'],
    ['tf.tidy(x.sigmoid.bind(x))', 'sigmoid'],
    ['tf.grad(tf.sigmoid)(x)', 'sigmoid'],
    ['tf.losses.softmaxCrossEntropy(x, x)', 'losses.softmaxCrossEntropy'],
    ['tf.fft(x)', 'spectral.fft'],
    ['tf.train.sgd(0.1)', 'train.sgd'],
    ['tf.outerProduct(x.flatten(), x.flatten())', 'matMul'],
    ['tf.fused.matMul({ a: x, b: x, transposeB: true, activation: "sigmoid" })', 'sigmoid'],
    ['tf.grad(tf.softplus)(x)', 'sigmoid'],
    ['tf.complex(x, x).fft()', 'spectral.fft'],
  ])('%s is told as a call of %s', async (code, name) => {
    expect(await use(code, x)).toMatchObject({ kind: 'forbidden', name, position: { line: 1 } })
  })

  test('a call counts even when the code catches what it throws, and only in its case', async () => {
    const code = 'const f = (x, use) => { try { if (use) tf.sigmoid(x) } catch {} return 1 }'
    const ended = await run(code, [], {
      cases: [
        [x, false],
        [x, true],
        [x, false],
      ],
      forbidden,
    })
    const kinds = ended.kind === 'ran' && ended.cases.map(({ kind }) => kind)
    expect(kinds).toEqual(['returned', 'forbidden', 'returned'])
  })

  test('what is forbidden takes nothing else along', async () => {
    const plain = await use('[x.mul(x).sum(0, true), x.flatten(), x.cast("int32").clone(), tf.relu(x)]', x)
    expect(plain).toMatchObject({ kind: 'returned' })
    const fused = await firstCase('const f = (x) => x.matMul(x)', [tensor([[2]])], { forbidden: ['fused.matMul'] })
    expect(fused).toMatchObject({ kind: 'returned', value: tensor([[4]]) })
    const activated = await firstCase(
      'const f = (x) => tf.fused.matMul({ a: x, b: x, activation: "relu" })',
      [tensor([[2]])],
      { forbidden: ['sigmoid'] },
    )
    expect(activated).toMatchObject({ kind: 'returned', value: tensor([[4]]) })
    const other = await use('tf.train.adam(0.1) instanceof tf.AdamOptimizer', x)
    expect(other).toMatchObject({ kind: 'returned', value: true })
  })
})
