import type { PrismaClient } from '#prisma/client.ts'
import { liveGraders } from '#prisma/grader-heartbeat.ts'
import type { Outdated, Versions } from '#prisma/regrade.ts'
import { generate } from './generate.ts'
import { inOneLine } from './progress.ts'
import { readArguments, refuse } from './regrade/arguments.ts'
import { followRegrades } from './regrade/follow.ts'
import { fullReports, latestReports, reportText } from './regrade/report.ts'
import { outdatedText } from './regrade/text.ts'
import { runningDatabase } from './running-database.ts'

const wanted = readArguments()
const nothing = 'There is nothing to regrade: every verdict is of the current version of its exercise.'
const print = (data: unknown, text: string) => console.log(wanted.json ? JSON.stringify(data, null, 2) : text)

/**
 * Exit code 0 when all is done, 1 when some could not be regraded, 2 for a usage error, 3 when there is no database or no
 * grader, or the fault is ours; 130 when it was left to go on in the background.
 */
async function main(): Promise<number> {
  const url = await runningDatabase()
  await generate()
  // Imported late, because it needs what is generated.
  const { createClient } = await import('#prisma/client.ts')
  const database = createClient(url)
  try {
    return await (wanted.act === 'status' ? status(database) : regrade(database))
  } finally {
    await database.$disconnect()
  }
}

async function status(database: PrismaClient): Promise<number> {
  const reports = await latestReports(database)
  print(reports, reports.length === 0 ? 'Nothing has been regraded yet.' : reports.map(reportText).join('\n'))
  return 0
}

async function regrade(database: PrismaClient): Promise<number> {
  const { act, exercises: keys, ungradedOnly, dryRun } = wanted
  const [{ outdatedExercises }, { library }] = await Promise.all([
    import('#prisma/regrade.ts'),
    import('#exercises/load.ts'),
  ])
  const versions = new Map([...(await library()).exercises.values()].map(({ key, hash }) => [key, hash]))
  for (const key of keys) if (!versions.has(key)) await refuseUnknown(database, key, [...versions.keys()])
  const all = await outdatedExercises(database, versions, { classId: null, ungradedOnly })
  const outdated = keys.length === 0 ? all : all.filter(({ exercise }) => keys.includes(exercise))
  if (outdated.length === 0 || act === 'list' || dryRun) {
    print(outdated, outdated.length === 0 ? nothing : listText(outdated))
    return 0
  }
  if ((await liveGraders(database)) === 0) {
    throw new Error('no grader is alive, so nothing was started: start one with `npm start`, or with `npm run grader`.')
  }
  return follow(database, await start(database, outdated, versions))
}

/** A misspelt exercise, or one that was taken out of its course. */
async function refuseUnknown(database: PrismaClient, key: string, known: string[]): Promise<never> {
  const submissions = await database.submission.count({ where: { exercise: key } })
  if (submissions > 0) refuse(`the exercise "${key}" is gone; its ${submissions} submissions keep their last verdicts`)
  return refuse(`there is no exercise "${key}"; there are ${known.join(', ')}`)
}

function listText(outdated: readonly Outdated[]): string {
  if (wanted.dryRun) return `These would be regraded:\n${outdatedText(outdated)}`
  const head = 'These have verdicts of an older version, or none by a fault of ours:'
  return `${head}\n${outdatedText(outdated)}\nRegrade them with \`npm run regrade -- --all\`, or name some.`
}

async function start(database: PrismaClient, outdated: readonly Outdated[], versions: Versions): Promise<string[]> {
  const { startRegrade } = await import('#prisma/regrade.ts')
  const ids: string[] = []
  for (const { exercise } of outdated) {
    const id = await startRegrade(database, {
      exercise,
      exerciseHash: versions.get(exercise) as string,
      requestedById: null,
      classId: null,
      ungradedOnly: wanted.ungradedOnly,
    })
    if (id) ids.push(id)
  }
  return ids
}

/** Shows the progress and then the report; Ctrl-C leaves it to the graders. */
async function follow(database: PrismaClient, ids: readonly string[]): Promise<number> {
  const leaving = new AbortController()
  process.once('SIGINT', () => leaving.abort())
  const counts = [...(await followRegrades(database, ids, leaving.signal)).values()]
  if (counts.some(({ done, total }) => done < total)) {
    console.error('\nIt goes on in the background. Look again with `npm run regrade -- --status`.')
    return 130
  }
  const reports = await fullReports(database, ids)
  print(reports, reports.length === 0 ? nothing : reports.map(reportText).join('\n'))
  return counts.some(({ by }) => by['not-regraded'] > 0) ? 1 : 0
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`regrade: ${inOneLine(error)}`)
  return 3
})
