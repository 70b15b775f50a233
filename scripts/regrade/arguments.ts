import { parseArgs } from 'node:util'

const usage = `usage: npm run regrade                                 list the exercises with outdated verdicts
       npm run regrade -- <course>/<exercise> ...      regrade what an older version of these judged
       npm run regrade -- --all                        the same for every exercise
       npm run regrade -- --ungraded [<exercise> ...]  only what could not be graded, by a fault of ours
       npm run regrade -- --status                     how far the latest regrades are
options: --dry-run says what would be regraded, --json prints data`

export interface Wanted {
  act: 'list' | 'status' | 'regrade'
  /** Empty for every exercise. */
  exercises: string[]
  ungradedOnly: boolean
  dryRun: boolean
  json: boolean
}

/** Says why nothing was done, and ends with exit code 2. */
export function refuse(reason: string): never {
  console.error(`regrade: ${reason}\n${usage}`)
  process.exit(2)
}

function parsed() {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      allowPositionals: true,
      options: { all: flag, ungraded: flag, status: flag, 'dry-run': flag, json: flag, help: flag },
    })
  } catch (error) {
    return refuse((error as Error).message)
  }
}

export function readArguments(): Wanted {
  const { values, positionals } = parsed()
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const { all, ungraded, status, 'dry-run': dryRun, json } = values
  const starts = all || ungraded || positionals.length > 0
  if (all && positionals.length > 0) refuse('--all is for every exercise: name some, or give --all')
  if (status && (starts || dryRun)) refuse('--status stands alone')
  if (dryRun && !starts) refuse('--dry-run needs to know what to regrade')
  const act = status ? 'status' : starts ? 'regrade' : 'list'
  return { act, exercises: [...new Set(positionals)], ungradedOnly: ungraded, dryRun, json }
}
