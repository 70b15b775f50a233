import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { library } from '#exercises/load.ts'
import { explain } from '#grader/explain.ts'
import { grade } from '#grader/grade.ts'
import { encodeVerdict, type Verdict } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import { verdictText } from './verdict-text.ts'

const usage = 'usage: npm run grade -- <course>/<exercise> <file> [--seed <whole number>] [--locale en|vi] [--json]'

/** Says on one line why nothing was graded, and ends with exit code 2. */
function refuse(reason: string): never {
  console.error(`${reason}\n${usage}`)
  process.exit(2)
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        locale: { type: 'string', default: 'en' },
        json: { type: 'boolean', default: false },
      },
    })
    return { ...values, positionals }
  } catch (error) {
    return refuse((error as Error).message)
  }
}

const { positionals, seed, locale, json } = readArguments()
const [key, file, ...rest] = positionals
if (key === undefined || file === undefined) refuse('grade: an exercise and a file are needed')
if (rest.length > 0) refuse(`grade: one file at a time, not also ${rest.join(' ')}`)
if (!/^-?\d{1,10}$/.test(seed)) refuse(`grade: --seed takes a whole number, not "${seed}"`)
if (locale !== 'en' && locale !== 'vi') refuse(`grade: --locale takes en or vi, not "${locale}"`)

const { exercises } = await library()
const exercise =
  exercises.get(key) ?? refuse(`grade: there is no exercise ${key}; there are ${[...exercises.keys()].join(', ')}`)
const code = await readFile(file, 'utf8').catch((error: Error) =>
  refuse(`grade: cannot read the file: ${error.message}`),
)

async function gradeOnce(): Promise<Verdict> {
  const sandbox = await createSandbox({ processes: 1 })
  try {
    return await grade(exercise, code, Number(seed), sandbox)
  } finally {
    await sandbox.close()
  }
}

const verdict = await gradeOnce()
if (json) console.log(JSON.stringify(encodeVerdict(verdict), null, 2))
else console.log(verdictText(verdict, explain(verdict, exercise, locale), file))
process.exitCode = verdict.status === 'passed' ? 0 : 1
