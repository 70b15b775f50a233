import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { courseIds } from '#exercises/course-ids.ts'
import { loadLibrary } from '#exercises/load.ts'
import { changed, loadContent, problemsOf, smallVariants, writeContent } from './small-content.ts'

const card = (yaml: string) => ({ 'neural-networks/cards/first.yaml': `cards:\n  - id: early\n    ${yaml}\n` })
const first = 'neural-networks/cards/first.yaml'
const course = 'neural-networks/course.yaml'
const double = 'neural-networks/double'

describe('a content that is whole', () => {
  test('loads with its courses in order and its keys qualified', async () => {
    const library = await loadContent()
    expect(library.courses.map(({ id }) => id)).toEqual(courseIds)
    expect(library.courses[0]?.concepts).toEqual(['neural-networks/first', 'neural-networks/second'])
    expect(library.courses[0]?.exercises).toEqual(['neural-networks/double'])
    expect(library.concepts.get('neural-networks/second')?.requires).toEqual(['neural-networks/first'])
    expect(library.exercises.get('neural-networks/double')).toMatchObject({
      key: 'neural-networks/double',
      course: 'neural-networks',
      slug: 'double',
      concepts: ['neural-networks/second', 'improving-networks/first'],
      prompt: { en: 'Double it.', vi: 'Nhân đôi.' },
      limits: { caseMs: 1000, totalMs: 5000, memoryMb: 128 },
    })
  })

  test('has its cards in the order of teaching, not of file names', async () => {
    const swapped = changed(course, 'requires: [first]', '')
    const renamed = Object.fromEntries(
      Object.entries(swapped).map(([file, text]) => [file, text?.replace('first', 'z-first') ?? null]),
    )
    const library = await loadContent({
      ...renamed,
      'neural-networks/cards/first.yaml': null,
      'neural-networks/cards/z-first.yaml':
        'cards:\n  - { id: early, type: basic, front: { en: a, vi: b }, back: { en: c, vi: d } }\n',
    })
    expect([...library.cards.keys()]).toEqual(['neural-networks/early', 'neural-networks/later'])
    expect(library.cards.get('neural-networks/early')?.concept).toBe('neural-networks/z-first')
  })

  test('gives an exercise another hash as soon as one of its files changes, and the same one otherwise', async () => {
    const root = await writeContent()
    const hash = async () => (await loadLibrary(root, smallVariants)).exercises.get('neural-networks/double')?.hash
    const before = await hash()
    expect(await hash()).toBe(before)
    for (const file of ['reference.ts', 'mistakes/halves.ts', 'prompt.vi.md']) {
      const last = await hash()
      await appendFile(join(root, double, file), '\n')
      expect(await hash()).not.toBe(last)
    }
  })
})

describe('what is wrong with one file is told with file, line, path and expectation', () => {
  test('a missing translation', async () => {
    expect(await problemsOf(changed(course, ', vi: Hai }', ' }'))).toEqual([
      {
        file: course,
        path: 'concepts[1].title.vi',
        line: 8,
        message: 'missing translation: expected the Vietnamese text',
      },
    ])
  })

  test('an unknown key', async () => {
    expect(await problemsOf(changed(course, 'requires:', 'needs:'))).toEqual([
      { file: course, path: 'concepts[1]', line: 7, message: 'unknown key "needs"' },
    ])
  })

  test('a missing key', async () => {
    const [problem] = await problemsOf(changed(first, ', back: { en: c, vi: d }', ''))
    expect(problem).toEqual({ file: first, path: 'cards[0].back', line: 2, message: 'missing: expected object' })
  })

  test('a file that is no YAML', async () => {
    const [problem] = await problemsOf({ [first]: 'cards:\n  - { id: early\n' })
    expect(problem).toMatchObject({ file: first, message: expect.stringContaining('expected YAML') })
    expect(problem?.line).toBeGreaterThanOrEqual(2)
  })

  test('a course without course.yaml', async () => {
    expect(await problemsOf({ 'ml-strategy/course.yaml': null })).toEqual([
      { file: 'ml-strategy/course.yaml', path: '', line: null, message: 'missing: expected this file' },
    ])
  })

  test('a course whose id is not its folder', async () => {
    const [problem] = await problemsOf(changed(course, 'id: neural-networks', 'id: neurons'))
    expect(problem).toMatchObject({ path: 'id', line: 1, message: 'expected the folder\'s name, "neural-networks"' })
  })

  test('a cloze card without a gap', async () => {
    const [problem] = await problemsOf(card('type: cloze\n    front: { en: none, vi: "{{c1::x}}" }'))
    expect(problem).toMatchObject({ path: 'cards[0].front', message: 'expected a gap {{c1::...}} in both languages' })
  })

  test('a file that is no YAML among the cards', async () => {
    const [problem] = await problemsOf({ 'neural-networks/cards/notes.md': 'x' })
    expect(problem).toMatchObject({ file: 'neural-networks/cards/notes.md' })
  })
})

describe('what is wrong between files is told too', () => {
  test('a prerequisite cycle is spelled out', async () => {
    const cycle = changed(course, 'vi: Một }\n  - id: second', 'vi: Một }\n    requires: [second]\n  - id: second')
    expect(await problemsOf(cycle)).toEqual([
      {
        file: course,
        path: 'concepts[0].requires',
        line: 7,
        message:
          'prerequisite cycle: neural-networks/first requires neural-networks/second requires neural-networks/first',
      },
    ])
  })

  test('a cycle across courses is found', async () => {
    const there = changed(course, 'requires: [first]', 'requires: [ml-strategy/first]')
    const back = changed('ml-strategy/course.yaml', 'vi: Một }', 'vi: Một }\n    requires: [neural-networks/second]')
    const [problem] = await problemsOf({ ...there, ...back })
    expect(problem?.message).toBe(
      'prerequisite cycle: neural-networks/second requires ml-strategy/first requires neural-networks/second',
    )
  })

  test('an unknown concept among the prerequisites', async () => {
    const [problem] = await problemsOf(changed(course, 'requires: [first]', 'requires: [third]'))
    expect(problem).toMatchObject({
      path: 'concepts[1].requires[0]',
      line: 9,
      message: 'unknown concept "neural-networks/third"',
    })
  })

  test('an unknown concept of an exercise', async () => {
    const [problem] = await problemsOf(changed(`${double}/exercise.yaml`, '[second,', '[other,'))
    expect(problem).toMatchObject({ path: 'concepts[0]', message: 'unknown concept "neural-networks/other"' })
  })

  test('a file of cards that is named after no concept', async () => {
    const [problem] = await problemsOf({
      'neural-networks/cards/other.yaml':
        'cards:\n  - { id: other, type: basic, front: { en: a, vi: b }, back: { en: c, vi: d } }\n',
    })
    expect(problem?.message).toContain('unknown concept "neural-networks/other"')
  })

  test('two concepts with one id', async () => {
    expect(await problemsOf(changed(course, 'id: second', 'id: first'))).toContainEqual({
      file: course,
      path: 'concepts[1].id',
      line: 7,
      message: 'duplicate id: the concept "first" is there already',
    })
  })

  test('two cards with one id', async () => {
    const [problem] = await problemsOf(changed(first, 'early', 'later'))
    expect(problem).toEqual({
      file: 'neural-networks/cards/second.yaml',
      path: 'cards[0].id',
      line: 2,
      message: 'duplicate id: "later" is a card of this course already',
    })
  })

  test('a card with the id of an exercise', async () => {
    const [problem] = await problemsOf(changed(first, 'early', 'double'))
    expect(problem?.message).toBe('duplicate id: "double" is an exercise of this course already')
  })

  test('a folder that is not listed', async () => {
    expect(await problemsOf(changed(course, '[double]', '[]'))).toEqual([
      {
        file: double,
        path: '',
        line: null,
        message: 'unlisted folder: expected "double" among the exercises of neural-networks/course.yaml',
      },
    ])
  })

  test('a course that nobody knows', async () => {
    const [problem] = await problemsOf({ 'more-networks/course.yaml': 'id: more-networks' })
    expect(problem).toMatchObject({ file: 'more-networks', message: expect.stringContaining('unlisted folder') })
  })

  test('a listed exercise that has no folder', async () => {
    expect(await problemsOf(changed(course, '[double]', '[double, triple]'))).toEqual([
      {
        file: course,
        path: 'exercises[1]',
        line: 10,
        message: 'listed but missing: expected the folder neural-networks/triple',
      },
    ])
  })

  test('an exercise that is listed twice', async () => {
    const [problem] = await problemsOf(changed(course, '[double]', '[double, double]'))
    expect(problem).toMatchObject({ path: 'exercises[1]', message: 'listed twice: double' })
  })

  test.each([
    ['prompt.vi.md', 'missing translation: expected the prompt in Vietnamese'],
    ['prompt.en.md', 'missing translation: expected the prompt in English'],
    ['starter.ts', 'missing: expected what the learner sees first'],
    ['solution.ts', 'missing: expected the solution'],
    ['reference.ts', 'missing: expected the reference and its cases'],
    ['exercise.yaml', 'missing: expected this file'],
  ])('an exercise without %s', async (name, message) => {
    expect(await problemsOf({ [`${double}/${name}`]: null })).toEqual([
      { file: `${double}/${name}`, path: '', line: null, message },
    ])
  })

  test('a mistake with a text but no file', async () => {
    expect(await problemsOf({ [`${double}/mistakes/squares.ts`]: null })).toEqual([
      {
        file: `${double}/exercise.yaml`,
        path: 'mistakes.squares',
        line: 12,
        message: 'has a text but no file: expected mistakes/squares.ts',
      },
    ])
  })

  test('a mistake with a file but no text', async () => {
    expect(await problemsOf({ [`${double}/mistakes/triples.ts`]: '3 * x' })).toEqual([
      {
        file: `${double}/mistakes/triples.ts`,
        path: '',
        line: null,
        message: 'has no text: expected mistakes.triples in exercise.yaml',
      },
    ])
  })
})

describe('all problems are told at once', () => {
  test('sorted by file and line, each on a line of the message', async () => {
    const changes = {
      ...changed(course, 'requires: [first]', 'requires: [third]'),
      ...changed(first, ', vi: b }', ' }'),
      [`${double}/prompt.vi.md`]: null,
    }
    expect((await problemsOf(changes)).map(({ file }) => file)).toEqual([first, course, `${double}/prompt.vi.md`])
    await expect(loadContent(changes)).rejects.toThrow(
      `The content has problems:
${first}:2: cards[0].front.vi: missing translation: expected the Vietnamese text
${course}:9: concepts[1].requires[0]: unknown concept "neural-networks/third"
${double}/prompt.vi.md: missing translation: expected the prompt in Vietnamese`,
    )
  })

  test('without a second one for each reference to a course that could not be read', async () => {
    const changes = { 'improving-networks/course.yaml': 'id: improving-networks' }
    const files = (await problemsOf(changes)).map(({ file }) => file)
    expect(new Set(files)).toEqual(new Set(['improving-networks/course.yaml']))
  })

  test('a fault of the disk is no problem of the content', async () => {
    const root = await writeContent()
    await expect(loadLibrary(join(root, first), smallVariants)).rejects.toThrow('ENOTDIR')
  })
})
