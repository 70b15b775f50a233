import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as tf from '#exercises/tf.ts'
import { grade } from '#grader/grade.ts'
import { encodeVerdict, type Verdict } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'
import { loadSuite } from '#grader/suite.ts'
import { lineGradients, lineSolution } from './line-gradients.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ processes: 1 })
})
afterAll(() => sandbox.close())

const gradeCode = (code: string, seed = 1): Promise<Verdict> => grade(lineGradients, code, seed, sandbox)
const mistake = (id: string) => readFile(join(lineGradients.folder, 'mistakes', `${id}.ts`), 'utf8')
const body = (lines: string) => `function gradients(X, w, y) { ${lines} }`
const right =
  'const e = X.matMul(w).sub(y).mul(2 / X.shape[0]); const dX = e.matMul(w.transpose()), dw = X.transpose().matMul(e)'

/** Wrong, but not for three examples, as many as the one visible case has. */
const hiddenOnly = body(`${right}; return { dX, dw: X.shape[0] === 3 ? dw : dw.square() }`)

describe('grade', () => {
  it('passes a right solution, with a result for every case', async () => {
    const verdict = await gradeCode(lineSolution)
    expect(verdict).toMatchObject({ status: 'passed', findings: [], findingCases: [] })
    expect(verdict.cases).toHaveLength(22)
    expect(verdict.cases.every(({ passed }) => passed)).toBe(true)
  })

  it('takes nested arrays where tensors are expected', async () => {
    expect((await gradeCode(body(`${right}; return { dX: dX.arraySync(), dw: dw.arraySync() }`))).status).toBe('passed')
  })

  it('names a mistake', async () => {
    const { status, findings } = await gradeCode(await mistake('sum-for-mean'))
    expect(status).toBe('failed')
    expect(findings[0]).toEqual({ kind: 'mistake', id: 'sum-for-mean', path: [] })
  })

  it('names a mistake that throws in some of the cases', async () => {
    const { findings } = await gradeCode(await mistake('wrong-factors'))
    expect(findings[0]).toMatchObject({ kind: 'mistake', id: 'wrong-factors' })
  })

  it('names the mistake of each output when they are mixed', async () => {
    const code = body(`${right}; return { dX: dX.mul(X.shape[0]), dw: dw.div(2) }`)
    expect((await gradeCode(code)).findings.slice(0, 2)).toEqual([
      { kind: 'mistake', id: 'sum-for-mean', path: ['dX'] },
      { kind: 'mistake', id: 'no-two', path: ['dw'] },
    ])
  })

  it('reads a factor off the shapes, when no mistake has that name', async () => {
    const { findings } = await gradeCode(body(`${right}; return { dX, dw: dw.mul(-X.shape[0]) }`))
    expect(findings[0]).toEqual({ kind: 'constant-factor', path: ['dw'], factor: -3, of: 'm' })
    expect(findings[1]).toEqual({ kind: 'some-outputs-wrong', right: ['dX'], wrong: ['dw'] })
  })

  it('finds an input that was changed', async () => {
    const { findings } = await gradeCode(body(`${right}; w.dataSync()[0] = 7; return { dX, dw }`))
    expect(findings).toEqual([{ kind: 'input-mutated', argument: 1 }])
  })

  it('finds that something is left over from call to call', async () => {
    const { findings } = await gradeCode(`let calls = 0; ${body(`${right}; return { dX: dX.add(calls++), dw }`)}`)
    expect(findings.map(({ kind }) => kind)).toContain('not-deterministic')
  })

  it.each([
    ['return', 'nothing-returned'],
    ['return Promise.resolve(X)', 'promise-returned'],
    ['return -X', 'tensor-operator'],
    [`${right}; return { dX, dW: dw }`, 'missing-output'],
    [`${right}; return { dX, dw: dw.squeeze() }`, 'wrong-shape'],
    [`${right}; return { dX, dw: dw.div(0).mul(0) }`, 'not-finite'],
    ['return { dX: X.foo(), dw: w }', 'runtime-error'],
    ['const [dX, dw] = tf.grads((a, b) => a.matMul(b).sub(y).square().mean())([X, w]); return { dX, dw }', 'forbidden'],
  ])('tells of %s by %s', async (lines, kind) => {
    const { status, findings } = await gradeCode(body(lines))
    expect(status).toBe('failed')
    expect(findings[0]?.kind).toBe(kind)
  })

  it('costs nothing where nothing could be run', async () => {
    const broken = await gradeCode('function gradients(X {')
    expect(broken).toMatchObject({ status: 'ungradable', cases: [], findings: [{ kind: 'syntax-error' }] })
    const missing = await gradeCode('function gradient() {}')
    expect(missing).toMatchObject({ status: 'ungradable', findings: [{ kind: 'missing-entry', name: 'gradients' }] })
  })

  it('says at which case the time ran out', async () => {
    const verdict = await gradeCode(body(`if (X.shape[0] === 1) for (;;); ${right}; return { dX, dw }`))
    expect(verdict).toMatchObject({ status: 'timed-out', findings: [{ kind: 'timed-out' }], findingCases: [1] })
    expect(verdict.cases.map(({ passed }) => passed)).toEqual([true, ...Array(21).fill(false)])
    expect(verdict.cases.slice(2).every(({ finding }) => finding === null)).toBe(true)
  })

  it('shows the numbers of visible cases only, while one of those fails', async () => {
    const { cases } = await gradeCode(body('return { dX: X, dw: w }'))
    expect(cases.filter(({ shown }) => shown).map(({ kind }) => kind)).toEqual(['visible'])
  })

  it('shows the smallest input found, and no case of its own, when only cases that are not shown fail', async () => {
    const { cases, findings, smallest } = await gradeCode(hiddenOnly)
    expect(cases.filter(({ shown, passed }) => shown && !passed)).toEqual([])
    expect(findings[0]).toEqual({ kind: 'some-outputs-wrong', right: ['dX'], wrong: ['dw'] })
    expect(smallest?.finding).toMatchObject({ kind: 'first-difference', place: { path: ['dw'] } })
    const { cases: ofSuite } = await loadSuite(lineGradients, 1)
    expect(ofSuite.map(({ inputs }) => inputs)).not.toContainEqual(smallest?.shown.inputs)
  })

  it('shows no smallest input while a visible case fails', async () => {
    const { cases, smallest } = await gradeCode(body('return { dX: X, dw: w }'))
    expect(cases[0]).toMatchObject({ kind: 'visible', passed: false })
    expect(smallest).toBeNull()
  })

  it('gives away no numbers of an edge case', async () => {
    const { cases } = await gradeCode(body(`${right}; return { dX, dw: dw.square() }`))
    expect(cases[1]).toMatchObject({ kind: 'edge', shown: null, finding: { kind: 'wrong-values' } })
  })

  it('keeps what the code printed', async () => {
    const { cases } = await gradeCode(body(`console.log('m is', X.shape[0]); ${right}; return { dX, dw }`))
    expect(cases[0]?.console).toBe('m is 3\n')
  })

  it('leaves no tensor behind', async () => {
    await gradeCode(lineSolution, 5)
    const before = tf.memory().numTensors
    await gradeCode(lineSolution, 6)
    await gradeCode(await mistake('no-two'), 7)
    expect((await gradeCode(hiddenOnly, 8)).smallest).not.toBeNull()
    expect(tf.memory().numTensors).toBe(before)
  })

  it('throws when a reference does, since that is our fault', async () => {
    const folder = join(lineGradients.folder, '../broken-reference')
    const broken = { ...lineGradients, key: 'tests/broken-reference', folder }
    await expect(grade(broken, lineSolution, 1, sandbox)).rejects.toThrow('the reference fails on "Three points"')
  })

  it('draws other cases from another seed', async () => {
    const [one, other] = [await gradeCode(body('return X'), 1), await gradeCode(body('return X'), 2)]
    expect(one.cases.length).toBe(other.cases.length)
    const factor = (verdict: Verdict) => JSON.stringify(encodeVerdict({ ...verdict, seed: 0 }))
    expect(factor(await gradeCode(hiddenOnly, 1))).not.toBe(factor(await gradeCode(hiddenOnly, 2)))
  })

  it('is a function of the exercise, the code and the seed', async () => {
    const change = fc.constantFrom(
      '',
      '.mul(2)',
      '.neg()',
      '.add(1)',
      '.square()',
      '.transpose()',
      '.log()',
      '.flatten()',
      '.foo()',
    )
    await fc.assert(
      fc.asyncProperty(change, change, fc.integer(), async (first, second, seed) => {
        const code = body(`${right}; return { dX: dX${first}, dw: dw${second} }`)
        const [one, other] = await Promise.all([gradeCode(code, seed), gradeCode(code, seed)])
        expect(other).toEqual(one)
        expect(one.status === 'passed').toBe(first === '' && second === '')
      }),
      { numRuns: 25 },
    )
  })
})
