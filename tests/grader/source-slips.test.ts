import { describe, expect, it } from 'vitest'
import { slipsIn } from '#grader/source-slips.ts'

const entry = { name: 'f', signature: '(X: tf.Tensor2D, y: tf.Tensor, rate: number, sizes: tf.Tensor[]) => tf.Tensor' }
const slips = (code: string) => slipsIn({ code, entry })
const body = (lines: string) => `function f(X, y, rate, sizes) {\n  ${lines}\n}`

describe('tensors compared by ==', () => {
  it.each([
    'if (X === y) return X',
    'return X == tf.zerosLike(X) ? 1 : 0',
    'return tf.argMax(X, 1) !== y',
    'const same = (tf.sum(X) === tf.sum(y))\n  return same',
  ])('are found in %s', (lines) => {
    expect(slips(body(lines))).toMatchObject([{ kind: 'tensors-compared', position: { line: 2 } }])
  })

  it('are found where the learner uses other names, types and an arrow', () => {
    expect(slips('const f = (a: tf.Tensor2D, b: tf.Tensor, r: number) => {\n  return a === b ? a : b\n}')).toEqual([
      { kind: 'tensors-compared', position: { line: 2, column: 12 } },
    ])
  })

  it.each([
    'if (y == null) return X',
    'if (rate === 0) return X',
    'if (X.shape[0] === y.shape[0]) return X',
    'if (X.rank === y.rank) return X',
    'if (tf.sum(X).dataSync()[0] === tf.sum(y).dataSync()[0]) return X',
    "if (X.dtype === 'int32') return X",
    'if (sizes === y) return X',
    '// X === y\n  return X',
    'return tf.equal(X, y)',
    'y = y.dataSync()[0]; return X === y',
    'const g = (X, y) => X === y; return tf.scalar(g(1, 2))',
    'const X2 = X.arraySync(); return X2 === y.arraySync()',
  ])('are not found in %s', (lines) => {
    expect(slips(body(lines))).toEqual([])
  })
})

describe('a tensor read as an array', () => {
  it.each([
    ['return tf.div(tf.sum(X), X.length)', 'X', 'length'],
    ['for (let i = 0; i < y.length; i++) {}', 'y', 'length'],
    ['return X[0]', 'X', 'element'],
    ['y[0] = 1; return y', 'y', 'element'],
  ])('is found in %s', (lines, name, read) => {
    expect(slips(body(lines))).toMatchObject([{ kind: 'tensor-as-array', name, read, position: { line: 2 } }])
  })

  it.each([
    'return X.shape[0]',
    'return X.shape.length',
    'return sizes[0]',
    'return sizes.length',
    'return X.arraySync()[0].length',
    'return cache.X[0]',
    'return y.dataSync().map((y) => y[0])',
    'const rows = X.arraySync(); return rows[0]',
    'return [X, y][0]',
    'X = X.arraySync(); return X[0]',
    'for (const y of X.arraySync()) rows.push(y[0])',
  ])('is not found in %s', (lines) => {
    expect(slips(body(lines))).toEqual([])
  })

  it('is not found where the function cannot be told from others', () => {
    expect(slips('const g = (X) => X[0]')).toEqual([])
    expect(slips('function f({ X }) { return X[0] }')).toEqual([])
  })
})

it('reads any code in a time that grows with its length alone', () => {
  for (const piece of ['/*', '`\\', 'X==(', 'f(()=>'])
    expect(slips(`${body('return X')}\n${piece.repeat(60_000)}`).length).toBeLessThanOrEqual(2)
})
