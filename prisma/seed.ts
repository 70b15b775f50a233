import { hash } from '@node-rs/argon2'
import type { Library, LoadedExercise } from '#exercises/library.ts'
import type { Prisma, PrismaClient } from './client.ts'
import { simulate } from './seed/history.ts'
import type { DemoHistory, DemoSubmission } from './seed/life.ts'
import { classmates, type DemoPerson, demoPassword, instructor, learner, vietnameseLearner } from './seed/people.ts'

/** The columns of a graded submission that the grader fills in. */
export interface DemoVerdict {
  status: string
  mistake: string | null
  verdict: Prisma.InputJsonValue
  exerciseHash: string
}

/** Grades the solution, or a named wrong implementation, of an exercise. */
export type GradeDemo = (exercise: LoadedExercise, mistake: string | null) => Promise<DemoVerdict & { code: string }>

/** Who can sign in, with what, to see what: a line each. */
export const demoSignIns = [
  `${learner.email} / ${demoPassword}      a learner, after four months`,
  `${vietnameseLearner.email} / ${demoPassword}      một người học, sau một tháng rưỡi`,
  `${instructor.email} / ${demoPassword}   an instructor, with a class of thirty`,
]

/** The seed of every demo submission's random cases. */
export const demoSubmissionSeed = 0

/**
 * Makes the demo people and what they did until now, once: all of it in one transaction, so that a start that is killed
 * leaves none of it. Gives whether it made them.
 */
export async function seedDemo(
  database: PrismaClient,
  library: Library,
  grade: GradeDemo,
  now: Date,
): Promise<boolean> {
  const people = [learner, vietnameseLearner, instructor, ...classmates()]
  const histories = people.map((person) => simulate(person, library, now))
  const submissions = await gradeAll(histories, grade)
  const passwordHash = await hash(demoPassword)
  return database.$transaction(
    async (tx) => {
      // Of two first starts on one database, the second waits here, and then finds them.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('demo people'))`
      if (await demoExists(tx)) return false
      const ids = people.map(() => crypto.randomUUID() as string)
      await tx.user.createMany({
        data: people.map((person, at) => userRow(person, ids[at] as string, passwordHash, histories[at], now)),
      })
      for (const [at, { reviews, memories }] of histories.entries()) {
        const userId = ids[at] as string
        await tx.review.createMany({
          data: reviews.map((review) => ({ ...review, userId, receivedAt: review.reviewedAt })),
        })
        await tx.memory.createMany({ data: [...memories].map(([item, memory]) => ({ ...memory, item, userId })) })
        await tx.submission.createMany({ data: (submissions[at] ?? []).map((row) => ({ ...row, userId })) })
      }
      await makeClass(tx, library, people, ids, now)
      return true
    },
    { timeout: 60_000 },
  )
}

/** Whether the demo people are there. */
export async function demoExists(db: Prisma.TransactionClient): Promise<boolean> {
  return (await db.user.count({ where: { email: instructor.email } })) > 0
}

function userRow(person: DemoPerson, id: string, passwordHash: string, history: DemoHistory | undefined, now: Date) {
  const { email, name, locale, timeZone, canSignIn } = person
  const first = history?.reviews[0]?.reviewedAt ?? now
  const last = history?.reviews.at(-1)?.reviewedAt ?? now
  const password = canSignIn ? { passwordHash } : {}
  return { id, email, name, locale, timeZone, ...password, emailVerified: first, createdAt: first, lastActiveAt: last }
}

/** Each distinct piece of code is graded once, and many hand it in. */
async function gradeAll(histories: DemoHistory[], grade: GradeDemo) {
  const graded = new Map<string, Promise<Awaited<ReturnType<GradeDemo>>>>()
  const verdictOf = ({ exercise, mistake }: DemoSubmission) => {
    const key = `${exercise.key} ${mistake}`
    const known = graded.get(key) ?? grade(exercise, mistake)
    graded.set(key, known)
    return known
  }
  const row = async (submission: DemoSubmission) => {
    const { exercise, mistake: _, ...rest } = submission
    const { createdAt } = submission
    return {
      ...rest,
      exercise: exercise.key,
      ...(await verdictOf(submission)),
      gradedAt: createdAt,
      seed: demoSubmissionSeed,
    }
  }
  return Promise.all(histories.map(({ submissions }) => Promise.all(submissions.map(row))))
}

async function makeClass(
  tx: Prisma.TransactionClient,
  library: Library,
  people: DemoPerson[],
  ids: string[],
  now: Date,
) {
  const joinedAt = new Date(now.getTime() - 80 * 86_400_000)
  const courses = library.courses.map(({ id }) => id)
  const { id: classId } = await tx.class.create({
    data: { name: 'Deep Learning, autumn', code: 'DEEP2QZ7', courses, createdAt: joinedAt },
  })
  const members = people.map((person, at) => ({
    classId,
    userId: ids[at] as string,
    role: person === instructor ? 'instructor' : 'learner',
    joinedAt,
  }))
  await tx.classMember.createMany({ data: members })
}
