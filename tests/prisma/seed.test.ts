import { expect, test } from 'vitest'
import { library } from '#exercises/load.ts'
import { refold } from '#prisma/review-log.ts'
import { simulate } from '#prisma/seed/history.ts'
import { learner } from '#prisma/seed/people.ts'
import { demoExists, seedDemo } from '#prisma/seed.ts'
import { withDemoGrader } from '#scripts/demo-verdicts.ts'
import { testDatabase } from '../database.ts'

const now = new Date('2026-11-24T10:00:00Z')

test('the demo people are made once, with real verdicts, and their memory is what their log adds up to', async () => {
  const database = await testDatabase()
  const content = await library()
  const seed = () => withDemoGrader((grade) => seedDemo(database, content, grade, now))
  expect(await demoExists(database)).toBe(false)
  expect(await seed()).toBe(true)
  expect(await demoExists(database)).toBe(true)
  const counts = () => Promise.all([database.user.count(), database.review.count(), database.submission.count()])
  const made = await counts()
  expect(await seed()).toBe(false)
  expect(await counts()).toEqual(made)

  const classes = await database.class.findMany({ include: { members: { where: { role: 'learner' } } } })
  expect(classes.map(({ members }) => members.length)).toEqual([30])
  expect(await database.submission.count({ where: { OR: [{ status: 'queued' }, { gradedAt: null }] } })).toBe(0)
  for (const { exercise, mistake } of await database.submission.findMany({ distinct: ['exercise', 'mistake'] })) {
    if (mistake) expect(Object.keys(content.exercises.get(exercise)?.mistakes ?? {})).toContain(mistake)
  }

  const memories = () => database.memory.findMany({ orderBy: [{ userId: 'asc' }, { item: 'asc' }] })
  const before = await memories()
  for (const { id } of await database.user.findMany()) await refold(database, id, content.exercises)
  expect(await memories()).toEqual(before)
}, 60_000)

test('a history is the same whenever it is made up for the same moment', async () => {
  const content = await library()
  const first = simulate(learner, content, now)
  expect(first.reviews.length).toBeGreaterThan(200)
  expect(simulate(learner, content, now)).toEqual(first)
})
