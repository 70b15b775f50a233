import type { ExerciseFile } from '#exercises/schema.ts'
import type { Value } from '#exercises/value.ts'
import { decodeValue, encodeValue, type Json } from '#grader/encoded.ts'
import type { CaseRun } from '#grader/sandbox/protocol.ts'
import type { SuiteCase } from '#grader/suite.ts'

/**
 * All that a browser needs to run and judge the visible cases of an exercise, as data: no code of ours that knows the answer
 * leaves the server.
 */
export interface Kit extends Pick<ExerciseFile, 'entry' | 'limits' | 'compare' | 'forbidden' | 'mistakes'> {
  exerciseHash: string
  cases: SuiteCase[]
  expected: Value[]
  /** What each named mistake, and two of them at once, do in these cases. */
  mistakeRuns: { id: string; runs: CaseRun[] }[]
  pairRuns: { ids: [string, string]; runs: CaseRun[] }[]
}

/** A kit as it is stored and sent: with the limits in plain sight, the rest as `encodeValue` writes it. */
export type EncodedKit = { limits: { totalMs: number } } & { [name: string]: Json }

export const encodeKit = (kit: Kit): EncodedKit => encodeValue(kit) as EncodedKit
export const decodeKit = (stored: EncodedKit): Kit => decodeValue(stored) as Kit
