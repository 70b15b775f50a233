import { createHash } from 'node:crypto'
import { countsAsReview, exerciseRating } from '#app/_core/exercise-rating.ts'
import { dayMs } from '#app/_core/instant.ts'
import type { Memory } from '#app/_core/memory.ts'
import { balancedDays } from '#app/_core/placement.ts'
import { intervalDaysOf, loadOf, plannedWork } from '#app/_core/planned-work.ts'
import { exerciseSteps, schedule } from '#app/_core/schedule.ts'
import { studyDay } from '#app/_core/study-day.ts'
import { failures } from './attempt.ts'
import type { Prisma } from './client.ts'
import { recordReviewsIn } from './review-log.ts'
import { lockedSettings } from './review-rows.ts'

/** All exercises by key, with the minutes that they take. */
type Exercises = Pick<ReadonlyMap<string, { minutes: number }>, 'has' | 'get'>

/**
 * Logs the review that a submission is, once it has passed or given up: nobody rates themselves, the rating follows from
 * what happened. Practice, when the exercise is not due, is no review. A pass waits while something sent before it is
 * still queued, as it may have failed: see `recordReviewsAfter`. Recording it again changes nothing. `exercises` are those
 * that exist, `minutes` is what this one takes.
 */
export async function recordExerciseReview(
  tx: Prisma.TransactionClient,
  submissionId: string,
  minutes: number,
  exercises: Exercises,
): Promise<boolean> {
  const submission = await tx.submission.findUniqueOrThrow({ where: { id: submissionId } })
  const { userId, exercise, createdAt, purpose, durationMs } = submission
  // The lock comes before memory is read: of two submissions at once, the second sees what the first left.
  const rules = await lockedSettings(tx, userId)
  const memory = await tx.memory.findUnique({ where: { userId_item: { userId, item: exercise } } })
  if (memory && createdAt <= memory.lastReviewedAt) return false
  // A due exercise is written from blank; what came from the practice draft shows nothing about memory.
  if (memory && purpose !== 'review') return false
  if (!countsAsReview(memory, createdAt, rules)) return false

  const earlier = await tx.submission.findMany({
    where: {
      userId,
      exercise,
      purpose,
      createdAt: { lt: createdAt, ...(memory ? { gt: memory.lastReviewedAt } : {}) },
    },
    orderBy: { createdAt: 'desc' },
    select: { status: true, hintsSeen: true },
  })
  if (submission.status === 'passed' && earlier.some(({ status }) => status === 'queued')) return false
  const lastPass = earlier.findIndex(({ status }) => status === 'passed')
  const attempt = lastPass < 0 ? earlier : earlier.slice(0, lastPass)
  const rating = exerciseRating({
    failures: attempt.filter(({ status }) => failures.includes(status)).length,
    hintsSeen: Math.max(submission.hintsSeen, ...attempt.map(({ hintsSeen }) => hintsSeen)),
    gaveUp: submission.status === 'gave-up',
    durationMs,
    minutes,
  })
  // Of the days that are as good, one with little to do already: an exercise weighs more than a card.
  const today = studyDay(createdAt, rules)
  const planned = plannedWork(await dueSoon(tx, userId, createdAt), exercises, today, rules)
  const placing = { item: exercise, load: loadOf(planned) }
  const after = schedule(memory as Memory | null, rating, createdAt, { ...rules, steps: exerciseSteps }, placing)
  const intervalDays = intervalDaysOf(after, rules)
  const review = {
    id: reviewIdOf(submissionId),
    item: exercise,
    rating,
    reviewedAt: createdAt,
    durationMs,
    intervalDays,
  }
  await recordReviewsIn(tx, userId, { reviews: [review], undos: [] }, exercises)
  return true
}

async function dueSoon(tx: Prisma.TransactionClient, userId: string, now: Date) {
  const end = new Date(now.getTime() + (balancedDays + 1) * dayMs)
  const where = { userId, dueAt: { gt: now, lt: end } }
  const rows = await tx.memory.findMany({ where, select: { item: true, dueAt: true } })
  return rows.map(({ item, dueAt }) => [item, { dueAt }] as const)
}

/** What a submission's place among others of its person follows from. */
export type SubmissionPlace = Prisma.SubmissionGetPayload<{ select: typeof submissionPlace }>
export const submissionPlace = { id: true, userId: true, exercise: true, purpose: true, createdAt: true } as const

/**
 * Logs what a submission's end lets be logged: its own pass, and those that were sent later but graded sooner, and waited
 * for it. Graders run in parallel, so the person must have been locked (`lockedSettings`) before its status was written.
 */
export async function recordReviewsAfter(
  tx: Prisma.TransactionClient,
  { id, userId, exercise, purpose, createdAt }: SubmissionPlace,
  minutes: number,
  exercises: Exercises,
): Promise<void> {
  const passes = await tx.submission.findMany({
    where: {
      userId,
      exercise,
      purpose,
      status: 'passed',
      OR: [{ id }, { createdAt: { gt: createdAt } }],
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  for (const pass of passes) await recordExerciseReview(tx, pass.id, minutes, exercises)
}

/** The one id that a submission's review can have, so that it is logged once: a UUID of version 8, from SHA-256. */
export function reviewIdOf(submissionId: string): string {
  const bytes = createHash('sha256').update(`review of submission ${submissionId}`).digest().subarray(0, 16)
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
