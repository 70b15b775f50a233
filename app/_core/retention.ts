import { recallCurve } from './schedule.ts'

/** The range in which one may choose, in percent; FSRS's intervals make no sense beyond it. */
export const retentionPercent = { least: 70, most: 99 } as const

/**
 * How long intervals are compared with those at 90 %, for the same memories: FSRS-6 puts an interval where recall has
 * fallen to r, at S (r^(1/decay) - 1) / factor days, which is S for r = 0.9.
 */
export const intervalScale = (retention: number): number =>
  (retention ** (1 / recallCurve.decay) - 1) / recallCurve.factor
