import type { Check } from './check.ts'
import { type Flaw, failure, warning } from './flaw.ts'
import { toldShort } from './told.ts'

export const checkStarter: Check = {
  name: 'starter',
  title: 'does not accept its starter',
  find({ exercise, starter }): Flaw[] {
    const { status } = starter.verdict
    if (status === 'passed')
      return [failure('starter.ts', 'is accepted as it is', 'Take the answer out of it: what is there must not pass.')]
    if (status === 'failed') return []
    const advice = 'A starter that runs, and is wrong, gives the learner something to change.'
    return [warning('starter.ts', `does not run: ${toldShort(exercise, starter)}`, advice)]
  },
  summary: () => 'not accepted',
}
