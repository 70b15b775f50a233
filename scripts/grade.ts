import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { LoadedExercise } from '#exercises/library.ts'
import { library } from '#exercises/load.ts'
import { explain } from '#grader/explain.ts'
import { grade } from '#grader/grade.ts'
import { encodeVerdict, type Verdict } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import { verdictText } from './verdict-text.ts'

const usage = 'usage: npm run grade -- <course>/<exercise> <file> [--seed <whole number>] [--locale en|vi] [--json]'

/** Says why nothing was graded, and ends with exit code 2. */
function refuse(reason: string): never {
  console.error(`grade: ${reason}\n${usage}`)
  process.exit(2)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        locale: { type: 'string', default: 'en' },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return refuse((error as Error).message)
  }
}

async function gradeOnce(exercise: LoadedExercise, code: string, seed: number): Promise<Verdict> {
  const sandbox = await createSandbox({ processes: 1 })
  try {
    return await grade(exercise, code, seed, sandbox)
  } finally {
    await sandbox.close()
  }
}

/** Exit code 0 for a pass, 1 for any other verdict; 2 when there was nothing to grade, 3 when the fault is ours. */
async function main(): Promise<0 | 1> {
  const { values, positionals } = readArguments()
  const { seed, locale, json } = values
  const [key, file, ...rest] = positionals
  if (key === undefined || file === undefined) refuse('an exercise and a file are needed')
  if (rest.length > 0) refuse(`one file at a time, not also ${rest.join(' ')}`)
  if (!/^-?\d{1,10}$/.test(seed)) refuse(`--seed takes a whole number, not "${seed}"`)
  if (locale !== 'en' && locale !== 'vi') refuse(`--locale takes en or vi, not "${locale}"`)

  const { exercises } = await library()
  const exercise = exercises.get(key)
  if (!exercise) refuse(`there is no exercise "${key}"; there are ${[...exercises.keys()].join(', ')}`)
  const code = await readFile(file, 'utf8').catch((error: Error) => refuse(`cannot read the file: ${error.message}`))

  const verdict = await gradeOnce(exercise, code, Number(seed))
  if (json) console.log(JSON.stringify(encodeVerdict(verdict), null, 2))
  else console.log(verdictText(verdict, explain(verdict, exercise, locale), file))
  return verdict.status === 'passed' ? 0 : 1
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error)
  return 3
})
