import { describe, expect, test } from 'vitest'
import { problemsOf } from './small-content.ts'

const first = 'neural-networks/cards/first.yaml'
const card = (yaml: string) => ({ [first]: `cards:\n  - id: early\n    ${yaml}\n` })

describe('what is wrong with a card is told', () => {
  test('a variant that nobody wrote', async () => {
    expect(await problemsOf(card('type: numeric\n    front: { en: a, vi: b }\n    variant: tripled'))).toEqual([
      {
        file: first,
        path: 'cards[0].variant',
        line: 5,
        message: 'unknown variant "tripled": expected an export of the course\'s variants.ts (doubled)',
      },
    ])
  })

  test('a name that every object has is no variant', async () => {
    const [problem] = await problemsOf(card('type: numeric\n    front: { en: a, vi: b }\n    variant: constructor'))
    expect(problem?.message).toContain('unknown variant "constructor"')
  })

  test('a placeholder that the variant does not give', async () => {
    const [problem, ...more] = await problemsOf(
      card("type: numeric\n    front: { en: 'Twice {x}?', vi: 'Hai lần {y}?' }\n    variant: doubled"),
    )
    expect(problem).toEqual({
      file: first,
      path: 'cards[0].front.vi',
      line: 4,
      message: 'unknown placeholder {y}: expected one of {x}',
    })
    expect(more).toEqual([])
  })

  test('the answer may stand in the explanation, but not in the question', async () => {
    const yaml = (front: string, why: string) =>
      card(
        `type: numeric\n    front: { en: '${front}', vi: b }\n    variant: doubled\n    explanation: { en: '${why}', vi: b }`,
      )
    expect(await problemsOf(yaml('{x}', '$\\frac{a}{b}$ {answer}'))).toEqual([])
    expect(await problemsOf(yaml('{answer}', '{x}'))).toMatchObject([{ path: 'cards[0].front.en' }])
  })

  test('gaps that differ between the languages', async () => {
    const [problem] = await problemsOf(
      card('type: cloze\n    front: { en: "{{c1::a}} {{c2::b}}", vi: "{{c1::a}} {{c1::b}}" }'),
    )
    expect(problem).toMatchObject({
      path: 'cards[0].front',
      message: 'gaps differ between the languages: expected the same, got c1, c2 in en and c1, c1 in vi',
    })
  })

  test('gaps may stand in another order in the other language', async () => {
    const yaml = 'type: cloze\n    front: { en: "{{c1::a}} {{c2::b}}", vi: "{{c2::b}} {{c1::a}}" }'
    expect(await problemsOf(card(yaml))).toEqual([])
  })

  test('a distractor with the text of the answer', async () => {
    const [problem] = await problemsOf(
      card(`type: choice
    front: { en: a, vi: b }
    answers: [{ en: yes, vi: có }]
    distractors:
      - { text: { en: no, vi: có }, why: { en: x, vi: y } }
      - { text: { en: maybe, vi: có thể }, why: { en: x, vi: y } }`),
    )
    expect(problem).toMatchObject({ path: 'cards[0].distractors[0].text.vi', line: 7 })
  })
})
