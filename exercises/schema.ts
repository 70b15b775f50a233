import { z } from 'zod'

// Every file of a course, as written. Unknown keys are errors; `load.ts` checks what one file alone cannot show.

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
const reference = z
  .string()
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*$/, 'expected `concept` or `course/concept`')
const text = z.string().trim().min(1, 'expected some text')

/** A text in both languages. Markdown with `$...$` and `$$...$$` math and fenced code, unless its field says plain. */
export const LocalText = z.strictObject({ en: text, vi: text })
export type LocalText = z.infer<typeof LocalText>
export type Locale = keyof LocalText

export const Concept = z.strictObject({
  id: slug,
  title: LocalText.describe('Plain text.'),
  requires: z
    .array(reference)
    .default([])
    .describe('Concepts that come before; of another course as `course/concept`.'),
})
export type Concept = z.infer<typeof Concept>

/** course.yaml. The order of concepts is the order of teaching; `exercises` is the only place where order lives. */
export const Course = z.strictObject({
  id: slug,
  title: LocalText.describe('Plain text.'),
  summary: LocalText.describe('Plain text, one sentence.'),
  concepts: z.array(Concept).min(1),
  exercises: z.array(slug),
})
export type Course = z.infer<typeof Course>

const cardBase = {
  id: slug.describe('Short, stable, unique in the course among cards and exercises; never reused.'),
  front: LocalText,
  explanation: LocalText.optional().describe('Why it is so: shown with the answer.'),
}

export const BasicCard = z.strictObject({ ...cardBase, type: z.literal('basic'), back: LocalText })

const withGap = (value: z.infer<typeof LocalText>) => Object.values(value).every((it) => /\{\{c\d+::.+?\}\}/s.test(it))

/** The gaps are in `front`: `{{c1::answer}}` or `{{c1::answer::hint}}`. All gaps of a card are asked at once. */
export const ClozeCard = z.strictObject({
  ...cardBase,
  type: z.literal('cloze'),
  front: LocalText.refine(withGap, 'expected a gap {{c1::...}} in both languages'),
})

export const ChoiceCard = z.strictObject({
  ...cardBase,
  type: z.literal('choice'),
  answers: z.array(LocalText).min(1).describe('The right ones; more than one makes it a pick-all-that-apply.'),
  distractors: z
    .array(z.strictObject({ text: LocalText, why: LocalText.describe('One sentence: why it is not so.') }))
    .min(2),
})

/** `front`, `explanation` may use the values of the variant as `{name}`; its answer as `{answer}`. */
export const NumericCard = z.strictObject({
  ...cardBase,
  type: z.literal('numeric'),
  variant: z.string().describe("The name of an export of the course's variants.ts."),
  tolerance: z.number().nonnegative().default(0).describe('Largest accepted absolute difference from the answer.'),
  unit: LocalText.optional().describe('Plain text, shown after the field.'),
})

export const TypedCard = z.strictObject({
  ...cardBase,
  type: z.literal('typed'),
  accepted: z
    .strictObject({ en: z.array(text).min(1), vi: z.array(text).min(1) })
    .describe(
      'Accepted in either language; the first is shown as the answer. Case, accents and extra spaces are forgiven.',
    ),
})

export const OrderCard = z.strictObject({
  ...cardBase,
  type: z.literal('order'),
  steps: z.array(LocalText).min(3).max(8).describe('In the right order.'),
})

export const Card = z.discriminatedUnion('type', [BasicCard, ClozeCard, ChoiceCard, NumericCard, TypedCard, OrderCard])
export type Card = z.infer<typeof Card>
export type CardOf<Type extends Card['type']> = Extract<Card, { type: Type }>

/** cards/<concept>.yaml: the file's name is the concept. */
export const CardFile = z.strictObject({ cards: z.array(Card).min(1) })
export type CardFile = z.infer<typeof CardFile>

/** exercise.yaml. Its folder's name is its id. */
export const ExerciseFile = z.strictObject({
  title: LocalText.describe('Plain text.'),
  concepts: z.array(reference).min(1).describe('What it exercises, the main one first.'),
  level: z.enum(['warm-up', 'core', 'challenge']),
  minutes: z.number().positive().describe('What a practised learner needs; under it, a first pass is rated Easy.'),
  entry: z.strictObject({
    name: z.string().regex(/^[a-zA-Z_$][\w$]*$/, 'expected a JavaScript identifier'),
    signature: text.describe('A TypeScript function type, e.g. (z: tf.Tensor) => tf.Tensor'),
  }),
  limits: z
    .strictObject({
      caseMs: z.number().positive().default(1000).describe('Processor time for one case.'),
      totalMs: z.number().positive().default(5000).describe('Processor time for all cases.'),
      memoryMb: z.number().min(32).default(128).describe('Heap of the isolate.'),
    })
    .prefault({}),
  compare: z
    .strictObject({ rtol: z.number().nonnegative().default(1e-4), atol: z.number().nonnegative().default(1e-6) })
    .prefault({})
    .describe('Close means |got - expected| <= atol + rtol |expected|.'),
  randomCases: z.number().int().positive().default(20),
  forbidden: z.array(text).default([]).describe('Names of tf functions that would be the answer, e.g. sigmoid.'),
  revealAfter: z
    .number()
    .int()
    .nonnegative()
    .default(3)
    .describe('Failed submissions after which a hidden failure is shown on the smallest input that still fails.'),
  hints: z.array(LocalText).min(3).describe('From "look at" to "the line is".'),
  mistakes: z
    .record(slug, LocalText)
    .refine((mistakes) => Object.keys(mistakes).length >= 3, 'expected at least three named mistakes')
    .describe('One for each file in mistakes/: the line of thought, as a teacher would say it.'),
})
export type ExerciseFile = z.infer<typeof ExerciseFile>
