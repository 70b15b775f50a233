import 'server-only'
import { attemptStart, endsAttempt } from '#app/_core/exercise-history.ts'
import { isDueToday } from '#app/_core/exercise-rating.ts'
import { recall } from '#app/_core/schedule.ts'
import { type LoadedExercise, library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import { type Draft, findDraft, type Purpose } from './drafts.ts'
import { hintHistory, type OpenedHint } from './hints.ts'
import { requireUser } from './session.ts'
import { type SubmissionSummary, submissionHistory } from './submissions.ts'

/** Where a person stands with one exercise. */
export interface ExerciseStanding {
  exercise: LoadedExercise
  state: 'new' | 'tried' | 'passed'
  /** Whether the schedule wants it written again today. */
  due: boolean
  /** Predicted probability of recall now; null before the first pass. */
  recall: number | null
}

/** All exercises with one's standing, in teaching order. */
export async function exerciseStandings(now: Date): Promise<ExerciseStanding[]> {
  const user = await requireUser()
  const { exercises } = await library()
  const [outcomes, memories] = await Promise.all([
    database().submission.groupBy({ by: ['exercise', 'status'], where: { userId: user.id } }),
    database().memory.findMany({ where: { userId: user.id, item: { in: [...exercises.keys()] } } }),
  ])
  const tried = new Set(outcomes.map(({ exercise }) => exercise))
  const passed = new Set(outcomes.filter(({ status }) => status === 'passed').map(({ exercise }) => exercise))
  const memoryOf = new Map(memories.map((memory) => [memory.item, memory]))
  return [...exercises.values()].map((exercise) => {
    const memory = memoryOf.get(exercise.key)
    return {
      exercise,
      state: passed.has(exercise.key) ? 'passed' : tried.has(exercise.key) ? 'tried' : 'new',
      due: memory !== undefined && isDueToday(memory, now, user),
      recall: memory ? recall(memory, now) : null,
    }
  })
}

/** Everything that the page of one exercise needs. */
export interface Attempt {
  exercise: LoadedExercise
  userId: string
  purpose: Purpose
  draft: Draft | null
  history: SubmissionSummary[]
  /** The opened hints, of earlier attempts too. */
  hints: OpenedHint[]
  /** When the last attempt ended and this one began; null for the first. */
  attemptStart: Date | null
  /** Whether its solution may be shown: passed or given up, and not being written from blank right now. */
  solved: boolean
}

/**
 * Null where there is no such exercise. One that is due is written from blank, however it was opened, and what was
 * handed in before is out of sight until then.
 */
export async function findAttempt(key: string, now: Date): Promise<Attempt | null> {
  const user = await requireUser()
  const exercise = (await library()).exercises.get(key)
  if (!exercise) return null
  const memory = await database().memory.findUnique({
    where: { userId_item: { userId: user.id, item: key } },
    select: { dueAt: true, lastReviewedAt: true },
  })
  const due = memory !== null && isDueToday(memory, now, user)
  const purpose = due ? 'review' : 'practice'
  const [stored, submissions, opened] = await Promise.all([
    findDraft(key, purpose),
    submissionHistory(key),
    hintHistory(key),
  ])
  // What is left of an earlier review: this one starts from blank, on top of it.
  const old = stored && due && stored.updatedAt < memory.dueAt
  const draft = old ? { ...stored, code: exercise.starter } : stored
  const history = due ? submissions.filter(({ createdAt }) => createdAt >= memory.dueAt) : submissions
  const hints = due ? opened.filter(({ openedAt }) => openedAt >= memory.dueAt) : opened
  const ended = submissions.some(endsAttempt)
  return {
    exercise,
    userId: user.id,
    purpose,
    draft,
    history,
    hints,
    attemptStart: attemptStart(submissions),
    solved: ended && purpose === 'practice',
  }
}
