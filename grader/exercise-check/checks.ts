import type { Check } from './check.ts'
import { checkAlike } from './check-alike.ts'
import { checkCases } from './check-cases.ts'
import { checkForbidden } from './check-forbidden.ts'
import { checkKills } from './check-kills.ts'
import { checkLimits } from './check-limits.ts'
import { checkMistakes } from './check-mistakes.ts'
import { checkSolution } from './check-solution.ts'
import { checkStarter } from './check-starter.ts'
import { checkTexts } from './check-texts.ts'
import { checkTolerance } from './check-tolerance.ts'

/** What every exercise is asked for being there: by the tests and by `npm run exercise -- check` alike. */
export const checks: Check[] = [
  checkCases,
  checkStarter,
  checkSolution,
  checkTolerance,
  checkLimits,
  checkForbidden,
  checkMistakes,
  checkAlike,
  checkTexts,
  checkKills,
]
