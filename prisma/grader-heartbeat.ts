import type { PrismaClient } from './client.ts'

/** How long a grader may be silent before it counts as gone. It beats every second. */
const silenceSeconds = 4
export const beatEveryMs = 1000

/** Says that a grader lives, and in whose names (its pools of workers) it holds jobs. All times are the database's, so that no clock differs. */
export async function beat(database: PrismaClient, id: string, holders: string[]): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "Grader" (id, "beatAt", workers) VALUES (${id}::uuid, now(), ${holders})
    ON CONFLICT (id) DO UPDATE SET "beatAt" = now(), workers = excluded.workers`
}

/** How many graders are alive. */
export async function liveGraders(database: PrismaClient): Promise<number> {
  const [row] = await database.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "Grader" WHERE "beatAt" > now() - make_interval(secs => ${silenceSeconds})`
  return row.count
}

export async function leave(database: PrismaClient, id: string): Promise<void> {
  await database.grader.deleteMany({ where: { id } })
}

/**
 * Forgets the graders that are gone, and puts the jobs that they held back into the queue, which would wait four hours
 * for them. A job held for a moment only may be of a grader that has not said its name yet.
 */
export async function freeOrphanedJobs(database: PrismaClient): Promise<void> {
  await database.$executeRaw`
    DELETE FROM "Grader" WHERE "beatAt" < now() - make_interval(secs => ${silenceSeconds})`
  await database.$executeRaw`
    SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM graphile_worker.jobs
    WHERE locked_at < now() - make_interval(secs => ${silenceSeconds})
      AND NOT EXISTS (SELECT FROM "Grader" WHERE locked_by = ANY (workers))
    HAVING count(*) > 0`
}
