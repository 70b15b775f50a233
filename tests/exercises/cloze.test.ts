import { describe, expect, test } from 'vitest'
import { gapsOf, parseCloze, replaceGaps } from '#exercises/cloze.ts'

describe('a cloze text', () => {
  test('is split at its gaps', () => {
    expect(parseCloze('The {{c1::loss}} is of one example, the {{c2::cost::a mean}} of all.')).toEqual([
      { kind: 'text', text: 'The ' },
      { kind: 'gap', number: 1, answer: 'loss', hint: null },
      { kind: 'text', text: ' is of one example, the ' },
      { kind: 'gap', number: 2, answer: 'cost', hint: 'a mean' },
      { kind: 'text', text: ' of all.' },
    ])
  })

  test('may have braces of LaTeX in its gaps', () => {
    const text = 'It is {{c1::$\\frac{1}{m_{b}}$}} and {{c2::$\\{0, 1\\}$}}.'
    expect(gapsOf(text).map((gap) => gap.answer)).toEqual(['$\\frac{1}{m_{b}}$', '$\\{0, 1\\}$'])
  })

  test('may begin or end with a gap, and have two side by side', () => {
    expect(parseCloze('{{c1::a}}{{c2::b}}').map((part) => part.kind)).toEqual(['gap', 'gap'])
  })

  test('keeps as text what is never closed', () => {
    expect(parseCloze('a {{c1::b')).toEqual([{ kind: 'text', text: 'a {{c1::b' }])
    expect(gapsOf('{{c1::a}} and {{c2::b')).toHaveLength(1)
  })

  test('has its gaps replaced, and the rest left alone', () => {
    const text = 'The {{c1::loss}}, the {{c2::cost}}.'
    expect(replaceGaps(text, (gap) => `[${gap.number}]`)).toBe('The [1], the [2].')
    expect(replaceGaps(text, (gap) => gap.answer)).toBe('The loss, the cost.')
  })
})
