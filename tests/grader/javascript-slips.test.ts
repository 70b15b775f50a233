import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explain } from '#grader/explain.ts'
import { grade } from '#grader/grade.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'
import { lineGradients } from './line-gradients.ts'

// What JavaScript makes of tensors, seen in real runs: each of these is a slip that beginners make.

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ processes: 1 })
})
afterAll(() => sandbox.close())

const right =
  'const e = X.matMul(w).sub(y).mul(2 / X.shape[0]); const dX = e.matMul(w.transpose()), dw = X.transpose().matMul(e)'
const gradeLine = (line: string) => grade(lineGradients, `function gradients(X, w, y) {\n${line}\n}`, 1, sandbox)

describe("JavaScript's own operators on tensors", () => {
  it.each([
    ['-', `${right}; return { dX: -dX, dw }`],
    ['*', `${right}; return { dX, dw: dw * 2 }`],
    ['+', `${right}; return { dX: dX + 1, dw }`],
    ['Math.abs', `${right}; return { dX, dw: tf.mul(dw, Math.abs(dw)) }`],
    ['>', `${right}; return { dX, dw: dw > 0 ? dw : tf.zerosLike(dw) }`],
    ['+', `${right}; return { dX, dw: tf.exp(dw + 1) }`],
    ['+', `${right}; return { dX, dw: (dw + 1).neg() }`],
  ])('are found: %s in %s', async (by, line) => {
    const { findings } = await gradeLine(line)
    expect(findings[0]).toMatchObject({ kind: 'tensor-operator', by, position: { line: 2 } })
    const kinds = findings.map(({ kind }) => kind)
    for (const echo of ['wrong-type', 'not-finite', 'runtime-error']) expect(kinds).not.toContain(echo)
  })

  it('are not blamed for text that is only printed', async () => {
    const { findings } = await gradeLine(`${right}; console.log('dw is ' + dw); return { dX, dw: dw.square() }`)
    expect(findings.map(({ kind }) => kind)).not.toContain('tensor-operator')
  })

  it('are not told of where all is right', async () => {
    const { status, findings } = await gradeLine(`${right}; if (dw > 3) console.log('large'); return { dX, dw }`)
    expect({ status, findings }).toEqual({ status: 'passed', findings: [] })
  })
})

it.each([
  ['tensors-compared', `${right}; return { dX, dw: w === y ? dw : dw.neg().exp() }`],
  ['tensor-as-array', `${right}; return { dX, dw: dw.mul(X.length) }`],
  ['nothing-returned', `${right}; ({ dX, dw })`],
  ['promise-returned', `${right}; return dX.data().then(() => ({ dX, dw }))`],
  ['wrong-type', `${right}; return { dX: dX.square, dw }`],
])('finds %s', async (kind, line) => {
  expect((await gradeLine(line)).findings[0]?.kind).toBe(kind)
})

it('tells an error with its line and column, the case, its inputs and what is behind it', async () => {
  const { headline, position } = explain(
    await gradeLine('const m = X.shape[0]\nreturn X.shape[0].mul(m)'),
    lineGradients,
    'en',
  )
  expect(headline).toBe(
    'Your code stopped with an error in line 3, column 19 in the case "Three points": `TypeError: X.shape[0].mul is not a function`. ' +
      '`X.shape[0]` is no tensor there but a plain number or array, so it has no `mul`. `dataSync`, `arraySync` and `shape` give plain numbers; ' +
      'for these use `+ - * /` and `Math`, or a function such as `tf.mul`, which takes both. ' +
      'It was called with `X` of shape `[3, 2]`, `w` of shape `[2, 1]`, `y` of shape `[3, 1]`.',
  )
  expect(position).toEqual({ line: 3, column: 19 })
})
