import { globSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { writeJsonSchemas } from '#exercises/json-schema.ts'
import { Card, ExerciseFile } from '#exercises/schema.ts'
import { exerciseYaml } from './small-content.ts'

const text = { en: 'a', vi: 'b' }
const option = { text, why: text }

describe('a card', () => {
  test.each<[string, object]>([
    ['basic without a back', { type: 'basic' }],
    ['of a type that nobody knows', { type: 'essay', back: text }],
    ['with a key that nobody knows', { type: 'basic', back: text, hint: text }],
    ['with an id that is no slug', { id: 'No Slug', type: 'basic', back: text }],
    ['with an empty text', { type: 'basic', back: { en: ' ', vi: 'b' } }],
    ['cloze without a gap in one language', { type: 'cloze', front: { en: '{{c1::a}}', vi: 'a' } }],
    ['choice without an answer', { type: 'choice', answers: [], distractors: [option, option] }],
    ['choice with one distractor', { type: 'choice', answers: [text], distractors: [option] }],
    ['choice with a distractor that says no why', { type: 'choice', answers: [text], distractors: [{ text }, option] }],
    ['numeric with a negative tolerance', { type: 'numeric', variant: 'x', tolerance: -1 }],
    ['typed with no accepted answer', { type: 'typed', accepted: { en: [], vi: ['b'] } }],
    ['order with two steps', { type: 'order', steps: [text, text] }],
  ])('%s is refused', (_, fields) => {
    expect(Card.safeParse({ id: 'one', front: text, ...fields }).success).toBe(false)
  })

  test('gets no tolerance when it states none', () => {
    const card = Card.parse({ id: 'one', type: 'numeric', front: text, variant: 'x' })
    expect(card).toMatchObject({ tolerance: 0 })
  })
})

describe('an exercise', () => {
  const whole = parse(exerciseYaml)

  test('gets limits and tolerances when it states none, or only some of them', () => {
    expect(ExerciseFile.parse(whole)).toMatchObject({
      limits: { caseMs: 1000, totalMs: 5000, memoryMb: 128 },
      compare: { rtol: 1e-4, atol: 1e-6 },
      forbidden: [],
    })
    expect(ExerciseFile.parse({ ...whole, limits: { caseMs: 9 } }).limits).toEqual({
      caseMs: 9,
      totalMs: 5000,
      memoryMb: 128,
    })
  })

  test('needs three mistakes and three hints', () => {
    const { halves, squares } = whole.mistakes
    expect(ExerciseFile.safeParse({ ...whole, mistakes: { halves, squares } }).success).toBe(false)
    expect(ExerciseFile.safeParse({ ...whole, hints: whole.hints.slice(1) }).success).toBe(false)
  })
})

describe('the JSON Schemas for editors', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schema-'))
    await writeJsonSchemas(folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each([
    ['course', 'exercises/*/course.yaml', '../schema/course.json'],
    ['cards', 'exercises/*/cards/*.yaml', '../../schema/cards.json'],
    ['exercise', 'exercises/*/*/exercise.yaml', '../../schema/exercise.json'],
  ])('%s.json accepts each file that is there, which names it in its first line', async (name, pattern, path) => {
    const schema = z.fromJSONSchema(JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')))
    const files = globSync(pattern)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const source = await readFile(file, 'utf8')
      expect(source.split('\n')[0], file).toBe(`# yaml-language-server: $schema=${path}`)
      const parsed = schema.safeParse(parse(source))
      expect(parsed.error?.issues ?? [], file).toEqual([])
    }
  })

  test('refuse a key that nobody knows, and describe the fields', async () => {
    const json = await readFile(join(folder, 'cards.json'), 'utf8')
    const schema = z.fromJSONSchema(JSON.parse(json))
    const card = { id: 'one', type: 'basic', front: text, back: text }
    expect(schema.safeParse({ cards: [card] }).success).toBe(true)
    expect(schema.safeParse({ cards: [{ ...card, hint: text }] }).success).toBe(false)
    expect(json).toContain('Largest accepted absolute difference')
  })
})
