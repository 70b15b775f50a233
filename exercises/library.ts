import type { Card, ExerciseFile, LocalText } from './schema.ts'

// The content as the rest of the program sees it: all keys are qualified (`course/id`), all Maps in teaching order.

export interface LoadedCourse {
  id: string
  title: LocalText
  summary: LocalText
  /** Keys, in teaching order. */
  concepts: string[]
  /** Keys, in teaching order. */
  exercises: string[]
}

export interface LoadedConcept {
  key: string
  course: string
  id: string
  title: LocalText
  /** Keys of the concepts that come before; never a cycle. */
  requires: string[]
}

/** `concept` is a key. */
export type LoadedCard = Card & { key: string; course: string; concept: string }

export interface LoadedExercise extends Omit<ExerciseFile, 'concepts'> {
  key: string
  course: string
  slug: string
  /** Keys, the main one first. */
  concepts: string[]
  prompt: LocalText
  starter: string
  solution: string
  /** Absolute. */
  folder: string
  /** Of every file in the folder: a verdict given under another hash may be out of date. */
  hash: string
}

export interface Library {
  courses: LoadedCourse[]
  concepts: Map<string, LoadedConcept>
  cards: Map<string, LoadedCard>
  exercises: Map<string, LoadedExercise>
}
