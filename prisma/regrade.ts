import { Prisma, type PrismaClient } from './client.ts'
import { enqueueRegrade } from './regrade-queue.ts'

/** The hash of each exercise that exists, by key. */
export type Versions = ReadonlyMap<string, string>

/** How many submissions of an exercise have a verdict of another version of it, or none by a fault of ours. */
export interface Outdated {
  exercise: string
  submissions: number
  learners: number
  /** Those of them that could not be graded. */
  ungraded: number
}

/** Whose submissions are meant: everybody's, or those of the learners of one class. */
export interface Scope {
  classId: string | null
  /** Only what could not be graded, by a fault of ours. */
  ungradedOnly?: boolean
}

/** What is being graded for the first time has no verdict to be old, and giving up is none. */
const affected = ({ classId, ungradedOnly = false }: Scope, hash: Prisma.Sql) => Prisma.sql`
  (submission.status = 'ungraded' OR (NOT ${ungradedOnly}::bool
    AND submission.status NOT IN ('queued', 'gave-up') AND submission.verdict IS NOT NULL
    AND submission."exerciseHash" IS DISTINCT FROM ${hash}))
  AND (${classId}::text IS NULL OR submission."userId" IN (
    SELECT "userId" FROM "ClassMember" WHERE "classId" = ${classId} AND role = 'learner'))`

/** The exercises with outdated verdicts, by key; of an exercise that is gone, the last verdicts stay. */
export function outdatedExercises(database: PrismaClient, versions: Versions, scope: Scope): Promise<Outdated[]> {
  return database.$queryRaw<Outdated[]>`
    SELECT exercise, count(*)::int AS submissions, count(DISTINCT "userId")::int AS learners,
      (count(*) FILTER (WHERE status = 'ungraded'))::int AS ungraded
    FROM "Submission" submission
    JOIN unnest(${[...versions.keys()]}::text[], ${[...versions.values()]}::text[]) AS version(exercise, hash) USING (exercise)
    WHERE ${affected(scope, Prisma.sql`version.hash`)}
    GROUP BY exercise ORDER BY exercise`
}

export interface NewRegrade extends Scope {
  exercise: string
  exerciseHash: string
  /** Null for an operator. */
  requestedById: string | null
}

/**
 * Stores a regrade of all that is affected, and queues it, both or neither; gives its id. What waits already to be graded
 * with this version is not queued again: when there is nothing else, gives the regrade that it waits in, or null.
 */
export function startRegrade(database: PrismaClient, wanted: NewRegrade): Promise<string | null> {
  // Ten thousand submissions take a second or two.
  return database.$transaction((tx) => startRegradeIn(tx, wanted), { timeout: 60_000 })
}

async function startRegradeIn(tx: Prisma.TransactionClient, wanted: NewRegrade): Promise<string | null> {
  const { exercise, exerciseHash, requestedById, classId } = wanted
  // Of two who press at once, the second sees what the first has queued.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('regrade'), hashtext(${exercise}))`
  const id = crypto.randomUUID()
  await tx.regrade.create({ data: { id, exercise, exerciseHash, requestedById, classId } })
  // Before is what the verdict said: the status of a kept pass says something else.
  const added = await tx.$executeRaw`
    INSERT INTO "RegradedSubmission" ("regradeId", "submissionId", "statusBefore", "mistakeBefore")
    SELECT ${id}::uuid, submission.id, coalesce(verdict->>'status', status), mistake FROM "Submission" submission
    WHERE exercise = ${exercise} AND ${affected(wanted, Prisma.sql`${exerciseHash}`)}
      AND NOT EXISTS (
        SELECT FROM "RegradedSubmission" waiting JOIN "Regrade" regrade ON regrade.id = waiting."regradeId"
        WHERE waiting."submissionId" = submission.id AND waiting."gradedAt" IS NULL
          AND regrade."exerciseHash" = ${exerciseHash})`
  if (added === 0) {
    await tx.regrade.delete({ where: { id } })
    return findRunning(tx, wanted)
  }
  // What waited to be graded with a version that is gone by now is graded with this one instead.
  await tx.$executeRaw`
    DELETE FROM "RegradedSubmission" old USING "RegradedSubmission" fresh
    WHERE fresh."regradeId" = ${id}::uuid AND old."submissionId" = fresh."submissionId"
      AND old."regradeId" <> fresh."regradeId" AND old."gradedAt" IS NULL`
  await enqueueRegrade(tx, id)
  return id
}

async function findRunning(
  tx: Prisma.TransactionClient,
  { exercise, exerciseHash, classId }: NewRegrade,
): Promise<string | null> {
  const running = await tx.regrade.findFirst({
    where: {
      exercise,
      exerciseHash,
      ...(classId === null ? {} : { classId }),
      submissions: { some: { gradedAt: null } },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  return running?.id ?? null
}
