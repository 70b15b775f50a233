import type { Check } from './check.ts'
import { type Flaw, warning } from './flaw.ts'
import { type KillTable, killTable } from './kill-table.ts'

/** A mistake that one fixed case kills is safe when at least this part of the random ones do too. */
const enoughRandom = 0.1

function idleCases({ cases, mistakes }: KillTable): Flaw[] {
  return cases.flatMap(({ title, kind }, at) => {
    if (mistakes.some(({ killedBy }) => killedBy[at])) return []
    const message = `case ${at + 1}, "${title.en}" (${kind}), fails no mistake`
    return [warning('reference.ts', message, 'Change its numbers, or add the mistake that it is there for.')]
  })
}

function weaklyKilled({ cases, mistakes }: KillTable): Flaw[] {
  return mistakes.flatMap(({ id, killedBy, randomShare }) => {
    const killers = [...killedBy.keys()].filter((at) => killedBy[at])
    const file = `mistakes/${id}.ts`
    if (killers.length === 0 && randomShare > 0)
      return [
        warning(file, 'only random cases fail it', 'Add a fixed case, so that it does not hang on what is drawn.'),
      ]
    const [only] = killers
    if (only === undefined || killers.length > 1 || randomShare >= enoughRandom) return []
    const message = `only case ${only + 1}, "${cases[only]?.title.en}", fails it`
    return [warning(file, message, 'Add another case like it: if that one is changed, the mistake would pass.')]
  })
}

export const checkKills: Check = {
  name: 'kills',
  title: 'has cases and mistakes that need each other',
  find(trial) {
    const table = killTable(trial)
    return [...weaklyKilled(table), ...idleCases(table)]
  },
  summary: () => 'no case is idle, and no mistake hangs on a single one',
}
