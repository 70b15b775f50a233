import type { LoggedReview } from '#app/_core/memory.ts'
import type { Prisma } from './client.ts'

/** One review as it is to be logged. */
export interface ReviewEntry extends LoggedReview {
  /** What was answered, for the learner's own history; any JSON. */
  answer?: Prisma.InputJsonValue | null
}

/** Takes back one review; it may arrive before the review does. */
export interface UndoEntry {
  /** UUID in lower case, made by the client. */
  id: string
  reviewId: string
  undoneAt: Date
}
