import { describe, expect, test } from 'vitest'
import { isRight, parseNumber } from '#exercises/numeric-answer.ts'

describe('reading a number', () => {
  test.each([
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1/2', 0.5],
    ['-3/4', -0.75],
    ['5e-1', 0.5],
    ['1E3', 1000],
    ['+7', 7],
    [' 100 480 ', 100480],
    ['100\u00a0480', 100480],
    ['100,480', 100480],
    ['1,234,567.5', 1234567.5],
    ['\u22122', -2],
    ['0,5', 0.5],
    ['0', 0],
    ['5%', 5],
  ])('%j is %d in English', (text, value) => {
    expect(parseNumber(text, 'en')).toBe(value)
  })

  test.each([
    ['0,5', 0.5],
    [',5', 0.5],
    ['0.5', 0.5],
    ['1,5/3', 0.5],
    ['5e-1', 0.5],
    ['100.480', 100480],
    ['1.234.567,5', 1234567.5],
    ['0,001', 0.001],
    ['0.001', 0.001],
    ['-0,25', -0.25],
  ])('%j is %d in Vietnamese', (text, value) => {
    expect(parseNumber(text, 'vi')).toBe(value)
  })

  test.each([
    '',
    ' ',
    '-',
    '.',
    '/',
    '1/0',
    '1/2/3',
    'one',
    '1..2',
    '1e',
    '--1',
    'NaN',
    'Infinity',
    '0x10',
    '1e999',
    '%',
    '1,2,3',
  ])('%j is no number', (text) => {
    expect(parseNumber(text, 'en')).toBeNull()
    expect(parseNumber(text, 'vi')).toBeNull()
  })
})

describe('judging a numeric answer', () => {
  test('the answer itself is right, anything else is wrong when nothing is tolerated', () => {
    expect(isRight({ tolerance: 0 }, 100480, '100480', 'en')).toBe(true)
    expect(isRight({ tolerance: 0 }, 100480, '100481', 'en')).toBe(false)
    expect(isRight({ tolerance: 0 }, 100480, 'many', 'en')).toBe(false)
  })

  test('an answer at the edge of the tolerance is right, one beyond it is wrong', () => {
    expect(isRight({ tolerance: 0.01 }, 0.73, '0.74', 'en')).toBe(true)
    expect(isRight({ tolerance: 0.01 }, 0.73, '0.72', 'en')).toBe(true)
    expect(isRight({ tolerance: 0.01 }, 0.73, '0.7401', 'en')).toBe(false)
  })

  test('what binary fractions lose does not make an answer wrong', () => {
    expect(isRight({ tolerance: 0 }, 0.1 + 0.2, '0.3', 'en')).toBe(true)
    expect(isRight({ tolerance: 0 }, 1 / 3, '1/3', 'en')).toBe(true)
  })

  test('a percent sign fits an answer in percent, and one that is a share', () => {
    expect(isRight({ tolerance: 0 }, 5, '5 %', 'en')).toBe(true)
    expect(isRight({ tolerance: 0 }, 0.05, '5%', 'en')).toBe(true)
    expect(isRight({ tolerance: 0 }, 0.5, '5%', 'en')).toBe(false)
  })

  test('a point or a comma counts in either use, whatever the language', () => {
    for (const locale of ['en', 'vi'] as const) {
      expect(isRight({ tolerance: 0 }, 100480, '100.480', locale)).toBe(true)
      expect(isRight({ tolerance: 0 }, 100480, '100,480', locale)).toBe(true)
      expect(isRight({ tolerance: 0 }, 0.125, '0,125', locale)).toBe(true)
      expect(isRight({ tolerance: 0 }, 1.125, '1.125', locale)).toBe(true)
    }
  })
})
