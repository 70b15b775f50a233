import { beforeAll, describe, expect, it } from 'vitest'
import { type ClassReport, classReportOf } from '#app/_server/class-report-of.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { testDatabase } from '#tests/database.ts'

const sigmoid = 'neural-networks/sigmoid'
const softmax = 'neural-networks/softmax'
const card = 'neural-networks/sigmoid-derivative-value'
const elsewhere = 'improving-networks/adam'
const now = new Date('2026-11-24T10:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

let database: PrismaClient
let classId: string
let report: ClassReport
const people: Record<string, string> = {}

async function learner(name: string): Promise<string> {
  const { id } = await database.user.create({ data: { name, timeZone: 'Asia/Ho_Chi_Minh' } })
  await database.classMember.create({ data: { classId, userId: id, role: 'learner' } })
  people[name] = id
  return id
}

async function remembers(userId: string, item: string, dueAt: Date, stabilityDays = 4): Promise<void> {
  const memory = { state: 'review', step: 0, difficulty: 5, reps: 2, lapses: 0, lastReviewedAt: ago(4) }
  await database.memory.create({ data: { ...memory, userId, item, dueAt, stabilityDays } })
}

async function reviewed(userId: string, item: string, reviewedAt: Date): Promise<string> {
  const id = crypto.randomUUID()
  await database.review.create({ data: { id, userId, item, rating: 'good', reviewedAt, durationMs: 1000 } })
  return id
}

const submitted = (userId: string, exercise: string, status: string, mistake: string | null = null) =>
  database.submission.create({
    data: { id: crypto.randomUUID(), userId, exercise, code: '', seed: 0, status, mistake },
  })

beforeAll(async () => {
  database = await testDatabase()
  const { id } = await database.class.create({ data: { name: 'A', code: 'A', courses: ['neural-networks'] } })
  classId = id
  const instructor = await database.user.create({ data: { name: 'Instructor' } })
  await database.classMember.create({ data: { classId, userId: instructor.id, role: 'instructor' } })

  const an = await learner('An')
  await remembers(an, sigmoid, ago(0.1))
  await remembers(an, elsewhere, ago(0.1), 400)
  for (const days of [1, 6.9, 7.1]) await reviewed(an, sigmoid, ago(days))
  await reviewed(an, elsewhere, ago(1))
  const reviewId = await reviewed(an, card, ago(2))
  await database.reviewUndo.create({ data: { id: crypto.randomUUID(), userId: an, reviewId, undoneAt: ago(2) } })
  await submitted(an, sigmoid, 'failed', 'missing-minus')
  await submitted(an, sigmoid, 'failed', 'missing-minus')
  await submitted(an, sigmoid, 'passed')
  await submitted(an, softmax, 'failed')
  await submitted(an, elsewhere, 'passed')

  const binh = await learner('Bình')
  // 23:00 of the same day in Vietnam: due today; 04:00 of the next morning is tomorrow's.
  await remembers(binh, sigmoid, new Date('2026-11-24T16:00:00Z'))
  await remembers(binh, softmax, new Date('2026-11-24T21:00:00Z'))
  await submitted(binh, sigmoid, 'failed', 'exp-of-minus')

  const chi = await learner('Chi')
  for (const item of [sigmoid, softmax, card]) await remembers(chi, item, ago(0.1))
  await database.hold.createMany({
    data: [
      { userId: chi, item: sigmoid, suspended: true },
      { userId: chi, item: softmax, buriedUntil: new Date('2026-11-24T21:00:00Z') },
      { userId: chi, item: card, buriedUntil: ago(0.5) },
    ],
  })
  await submitted(chi, sigmoid, 'failed', 'exp-of-minus')

  const dung = await learner('Dũng')
  await remembers(dung, sigmoid, ago(0.1), 1)
  await learner('Em')
  report = await classReportOf({ id, courses: ['neural-networks'] }, null, now)
})

const member = (name: string) => report.members.find(({ id }) => id === people[name])

describe('the report of a class', () => {
  it('counts the reviews of seven days in the courses of the class, without those taken back', () => {
    expect(member('An')).toMatchObject({ reviewsThisWeek: 2 })
    expect(member('Em')).toMatchObject({ reviewsThisWeek: 0 })
  })

  it('counts what is due in the learner’s own study day', () => {
    expect(member('An')).toMatchObject({ due: 1 })
    expect(member('Bình')).toMatchObject({ due: 1 })
  })

  it('does not count as due what is suspended or buried, but what was buried until a moment now past', () => {
    expect(member('Chi')).toMatchObject({ due: 1 })
  })

  it('predicts 90 % recall after as many days as the stability, and nothing before the first review', () => {
    expect(member('An')?.recall).toBeCloseTo(0.9, 10)
    expect(member('Chi')?.recall).toBeCloseTo(0.9, 10)
    expect(member('Em')?.recall).toBeNull()
  })

  it('counts each exercise once, however often it was submitted', () => {
    expect(member('An')).toMatchObject({ tried: 2, passed: 1 })
    expect(report.exercises.find(({ key }) => key === sigmoid)).toMatchObject({ tried: 3, passed: 1 })
    expect(report.exercises.some(({ key }) => key === elsewhere)).toBe(false)
  })

  it('names the mistake that most learners made, not the one made most often', () => {
    expect(report.exercises.find(({ key }) => key === sigmoid)?.mistake).toEqual({ id: 'exp-of-minus', learners: 2 })
    expect(report.exercises.find(({ key }) => key === softmax)?.mistake).toBeNull()
  })

  it('lists first who has not begun, then who remembers least, then who has most due, then by name', () => {
    expect(report.members.map(({ name }) => name)).toEqual(['Em', 'Dũng', 'An', 'Bình', 'Chi'])
  })

  it('has the concepts with the recall of all learners who met them, each learner once', () => {
    const [first] = report.concepts
    expect(report.concepts.length).toBeGreaterThan(0)
    expect(report.concepts.every(({ key }) => key.startsWith('neural-networks/'))).toBe(true)
    expect(first).toMatchObject({ learners: 4 })
  })

  it('of one learner holds nobody else', async () => {
    const own = await classReportOf({ id: classId, courses: ['neural-networks'] }, people.An ?? '', now)
    expect(own.members.map(({ name }) => name)).toEqual(['An'])
    expect(own.exercises.find(({ key }) => key === sigmoid)?.mistake).toEqual({ id: 'missing-minus', learners: 1 })
  })
})
