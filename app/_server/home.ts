import 'server-only'
import { recall } from '#app/_core/schedule.ts'
import { studyDay } from '#app/_core/study-day.ts'
import { unlocked } from '#app/_core/unlocking.ts'
import { type Library, type LoadedCourse, type LoadedExercise, library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import { type ReviewDay, reviewDay } from './review-day.ts'
import { requireUser, type SessionUser } from './session.ts'
import { type StudyDay, studyDays } from './study-days.ts'

/** Where one stands with a course. */
export interface CourseStanding {
  course: LoadedCourse
  /** How many of its cards and exercises have been reviewed at least once. */
  begun: number
  items: number
  /** Mean predicted recall of those; null where none is begun. */
  recall: number | null
}

/** What is due today, and where one stands. */
export interface Home {
  due: number
  fresh: number
  /** What all of it will take, at one's own pace. */
  minutes: number
  /** When there is more than that, in study days from today; null when nothing is scheduled. */
  next: { inDays: number; count: number } | null
  dueExercises: { exercise: LoadedExercise; recall: number }[]
  /** The first exercise not passed yet whose concepts are all open; null when there is none. */
  nextToBuild: LoadedExercise | null
  courses: CourseStanding[]
  /** The last 26 weeks and what there is of this one, without gaps; the last one is today. */
  days: StudyDay[]
}

const weeksShown = 26
/** The pace of somebody of whom too little is known: a card with its answer, read calmly. */
const usualSeconds = 12
const leastReviews = 20

/** Five queries besides the person's own row, however much has been learned. */
export async function home(now: Date): Promise<Home> {
  const user = await requireUser()
  const [content, { queue, memories }, days, passed] = await Promise.all([
    library(),
    reviewDay(now),
    studyDays(user.id, firstDay(now, user), now, user),
    passedExercises(user.id),
  ])
  const dueKeys = [...queue.learning, ...queue.due]
  const dueExercises = dueKeys.flatMap((key) => {
    const [exercise, memory] = [content.exercises.get(key), memories.get(key)]
    return exercise && memory ? [{ exercise, recall: recall(memory, now) }] : []
  })
  const cards = dueKeys.length - dueExercises.length + queue.fresh.length
  const exerciseMinutes = dueExercises.reduce((sum, { exercise }) => sum + exercise.minutes, 0)
  return {
    due: dueKeys.length,
    fresh: queue.fresh.length,
    minutes: Math.max(1, Math.round((cards * secondsPerReview(days)) / 60 + exerciseMinutes)),
    next: queue.next && { inDays: studyDay(queue.next.at, user) - studyDay(now, user), count: queue.next.count },
    dueExercises,
    nextToBuild: nextToBuild(content, memories, passed),
    courses: courseStandings(content, memories, now),
    days,
  }
}

function firstDay(now: Date, rules: SessionUser): number {
  const today = studyDay(now, rules)
  // Day 0, 1970-01-01, was a Thursday: three days after a Monday.
  const monday = today - ((today + 3) % 7)
  return monday - weeksShown * 7
}

async function passedExercises(userId: string): Promise<Set<string>> {
  const rows = await database().submission.findMany({
    where: { userId, status: 'passed' },
    distinct: ['exercise'],
    select: { exercise: true },
  })
  return new Set(rows.map(({ exercise }) => exercise))
}

function secondsPerReview(days: StudyDay[]): number {
  const count = days.reduce((sum, day) => sum + day.count, 0)
  const seconds = days.reduce((sum, day) => sum + day.seconds, 0)
  return count < leastReviews ? usualSeconds : seconds / count
}

function nextToBuild(
  { concepts, cards, exercises }: Library,
  memories: ReviewDay['memories'],
  passed: ReadonlySet<string>,
): LoadedExercise | null {
  const all = [...cards.values()]
  const reviewed = new Set(all.filter(({ key }) => memories.has(key)).map(({ concept }) => concept))
  const requires = new Map([...concepts.values()].map((concept) => [concept.key, concept.requires]))
  const isOpen = unlocked({ requires, withCards: new Set(all.map(({ concept }) => concept)) }, reviewed)
  return [...exercises.values()].find(({ key, concepts }) => !passed.has(key) && concepts.every(isOpen)) ?? null
}

function courseStandings({ courses, cards, exercises }: Library, memories: ReviewDay['memories'], now: Date) {
  const items = Map.groupBy([...cards.values(), ...exercises.values()], ({ course }) => course)
  return courses.map((course): CourseStanding => {
    const own = items.get(course.id) ?? []
    const recalls = own.flatMap(({ key }) => {
      const memory = memories.get(key)
      return memory ? [recall(memory, now)] : []
    })
    const mean = recalls.reduce((sum, it) => sum + it, 0) / recalls.length
    return { course, begun: recalls.length, items: own.length, recall: recalls.length === 0 ? null : mean }
  })
}
