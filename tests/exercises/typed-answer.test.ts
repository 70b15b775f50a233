import { describe, expect, test } from 'vitest'
import { isAccepted } from '#exercises/typed-answer.ts'

const card = {
  accepted: { en: ['mini-batch', 'vanishing gradient'], vi: ['gradient tiêu biến', 'độ dốc'] },
}

describe('matching a typed answer', () => {
  test.each([
    'mini-batch',
    'Mini-Batch',
    'minibatch',
    'mini batch',
    '  mini  batch. ',
    'vanishing gradient',
    'gradient tiêu biến',
    'GRADIENT TIEU BIEN',
    'gradient tie\u0302u bie\u0302\u0301n',
    'độ dốc',
    'do doc',
    'Đo Dôc',
  ])('%j is accepted', (typed) => {
    expect(isAccepted(card, typed)).toBe(true)
  })

  test.each(['', 'batch', 'mini-batches', 'vanishing', 'gradient'])('%j is not', (typed) => {
    expect(isAccepted(card, typed)).toBe(false)
  })

  test('a formula may be spaced and marked as math as one likes, but its signs and letters count', () => {
    const formula = { accepted: { en: ['a - y'], vi: ['a - y'] } }
    expect(isAccepted(formula, 'a-y')).toBe(true)
    expect(isAccepted(formula, '$A - Y$')).toBe(true)
    expect(isAccepted(formula, 'a \u2212 y')).toBe(true)
    expect(isAccepted(formula, 'ay')).toBe(false)
    expect(isAccepted(formula, 'y - a')).toBe(false)
    expect(isAccepted(formula, 'a + y')).toBe(false)
  })
})
