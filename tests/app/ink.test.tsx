import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Ink } from '#app/_ui/ink.tsx'

describe('ink', () => {
  it('has its number beside it, so that the shade never says it alone', () => {
    for (const shape of ['dot', 'bar', 'cell'] as const) {
      expect(renderToStaticMarkup(<Ink recall={0.857} shape={shape} />)).toContain('86\u202f%')
    }
  })

  it('says what the number is to those who do not see the ink', () => {
    expect(renderToStaticMarkup(<Ink recall={0.5} label="Predicted recall" />)).toContain('Predicted recall ')
  })

  it('has no number for what was never reviewed', () => {
    expect(renderToStaticMarkup(<Ink recall={null} />)).not.toContain('%')
  })
})
