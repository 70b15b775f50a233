import type { Check } from './check.ts'
import { type Flaw, warning } from './flaw.ts'
import { miss } from './miss.ts'
import type { Graded, Trial } from './trial.ts'

/** Above this part of the tolerance, another order of the same sums could fail. */
const tooNear = 1 / 4
/** A mistake that is off by less than this many tolerances might, on other numbers, pass. */
const tooSlight = 10

function largestMiss({ exercise }: Trial, graded: Graded[]): number {
  return Math.max(...graded.flatMap(({ cases }) => cases.map((one) => miss(one, exercise.compare))))
}

/** How far off the solution ever is, in tolerances. */
export const solutionMiss = (trial: Trial) => largestMiss(trial, [...trial.solution, trial.wide])

const short = (times: number) =>
  times > 1e6 ? 'more than a million' : Number(times.toPrecision(2)).toLocaleString('en')
const percent = (part: number) => `${Number((100 * part).toPrecision(2))} %`

/** How far off the mistakes are, the least of them first. */
const mistakeMisses = (trial: Trial) =>
  trial.mistakes
    .map(({ id, graded }) => ({ id, by: largestMiss(trial, graded) }))
    .sort((one, other) => one.by - other.by)

export const checkTolerance: Check = {
  name: 'tolerance',
  title: 'has a tolerance between its solution and its mistakes',
  find(trial): Flaw[] {
    const { rtol, atol } = trial.exercise.compare
    const nearest = solutionMiss(trial)
    const compare = `compare: { rtol: ${rtol}, atol: ${atol} }`
    const near =
      nearest > tooNear && nearest <= 1
        ? [
            warning(
              'exercise.yaml',
              `the solution uses up to ${percent(nearest)} of the tolerance`,
              `Right code that adds in another order might fail: make ${compare} larger.`,
            ),
          ]
        : []
    const slight = mistakeMisses(trial)
      .filter(({ by }) => by > 1 && by < tooSlight)
      .map(({ id, by }) =>
        warning(
          `mistakes/${id}.ts`,
          `is never off by more than ${short(by)} times the tolerance`,
          `Add a case in which it shows more, or make ${compare} smaller.`,
        ),
      )
    return [...near, ...slight]
  },
  summary(trial) {
    const [least] = mistakeMisses(trial)
    const mistake = !least
      ? ''
      : Number.isFinite(least.by)
        ? `; the least of the mistakes is ${short(least.by)} times it off`
        : '; the mistakes differ by more than numbers'
    return `the solution uses ${percent(solutionMiss(trial))} of it${mistake}`
  },
}
