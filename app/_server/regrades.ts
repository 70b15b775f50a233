import 'server-only'
import { cache } from 'react'
import { fail, type Result, succeed } from '#app/_core/result.ts'
import { library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import { outdatedExercises, startRegrade, type Versions } from '#prisma/regrade.ts'
import { listedChanges } from '#prisma/regrade-change.ts'
import { changedCount, changedSubmissions, type RegradeCounts, regradeCounts } from '#prisma/regrade-report.ts'
import { requireUser } from './session.ts'

export type { ChangedSubmission } from '#prisma/regrade-report.ts'

const taughtBy = (userId: string) => ({ members: { some: { userId, role: 'instructor' } } })

/** The versions of the exercises of these courses. */
async function versionsOf(courses: readonly string[]): Promise<Versions> {
  const { exercises } = await library()
  const own = [...exercises.values()].filter(({ course }) => courses.includes(course))
  return new Map(own.map(({ key, hash }) => [key, hash]))
}

/** How far a regrade is; `changed` are the verdicts that differ from before. */
export interface RegradeProgress {
  id: string
  total: number
  done: number
  changed: number
  notRegraded: number
}

function progressOf(id: string, counts: RegradeCounts): RegradeProgress {
  const { total, done, by } = counts
  return { id, total, done, changed: changedCount(counts), notRegraded: by['not-regraded'] }
}

/** What an instructor may regrade in a class, what is being regraded, and what was. */
export interface ClassRegrades {
  /** By exercise. */
  outdated: Map<string, { submissions: number; learners: number }>
  /** By exercise. */
  running: Map<string, RegradeProgress>
  /** Those that ended, the latest first, at most twenty. */
  ended: { exercise: string; createdAt: Date; progress: RegradeProgress }[]
}

/** Of a class that one teaches; of any other, nothing. */
export async function classRegrades(classId: string): Promise<ClassRegrades> {
  const { id: userId } = await requireUser()
  const taught = await database().class.findFirst({
    where: { id: classId, ...taughtBy(userId) },
    select: { courses: true, regrades: { orderBy: { createdAt: 'desc' }, take: 20 } },
  })
  if (!taught) return { outdated: new Map(), running: new Map(), ended: [] }
  const versions = await versionsOf(taught.courses)
  const ids = taught.regrades.map(({ id }) => id)
  const [outdated, counts] = await Promise.all([
    outdatedExercises(database(), versions, { classId }),
    regradeCounts(database(), ids),
  ])
  const known = taught.regrades.flatMap(({ id, exercise, createdAt }) => {
    const own = counts.get(id)
    return own && own.total > 0 ? [{ exercise, createdAt, progress: progressOf(id, own) }] : []
  })
  const running = known.filter(({ progress }) => progress.done < progress.total)
  return {
    outdated: new Map(outdated.map(({ exercise, submissions, learners }) => [exercise, { submissions, learners }])),
    running: new Map(running.map(({ exercise, progress }) => [exercise, progress])),
    ended: known.filter(({ progress }) => progress.done === progress.total),
  }
}

/** Starts to regrade what the learners of a class that one teaches handed in; gives how far it is. */
export async function regradeForClass(
  classId: string,
  exercise: string,
): Promise<Result<RegradeProgress, 'not-taught' | 'nothing-outdated'>> {
  const { id: userId } = await requireUser()
  const taught = await database().class.findFirst({
    where: { id: classId, ...taughtBy(userId) },
    select: { courses: true },
  })
  const exerciseHash = taught && (await versionsOf(taught.courses)).get(exercise)
  if (!exerciseHash) return fail('not-taught')
  const id = await startRegrade(database(), { exercise, exerciseHash, requestedById: userId, classId })
  const progress = id && (await findRegradeProgress(id))
  return progress ? succeed(progress) : fail('nothing-outdated')
}

/** Null where there is no such regrade of a class that one teaches. */
export async function findRegradeProgress(id: string): Promise<RegradeProgress | null> {
  const regrade = await findRegrade(id)
  return regrade && progressOf(id, regrade.counts)
}

/** A regrade of a class that one teaches, with its counts. */
const findRegrade = cache(async (id: string) => {
  const { id: userId } = await requireUser()
  const regrade = await database().regrade.findFirst({
    where: { id, class: taughtBy(userId) },
    select: { exercise: true, classId: true, createdAt: true, requestedBy: { select: { name: true } } },
  })
  const counts = regrade && (await regradeCounts(database(), [id])).get(id)
  return regrade && counts ? { ...regrade, counts } : null
})

/** What a regrade of this class changed; null where there is no such regrade of a class that one teaches. */
export async function findRegradeReport(classId: string, id: string) {
  const regrade = await findRegrade(id)
  if (regrade?.classId !== classId) return null
  const { counts, ...about } = regrade
  const changed = await changedSubmissions(database(), id)
  const byChange = listedChanges.flatMap((change) =>
    counts.by[change] > 0 ? [{ change, count: counts.by[change] }] : [],
  )
  return { ...about, progress: progressOf(id, counts), byChange, changed }
}
