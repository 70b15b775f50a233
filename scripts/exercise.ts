import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findExercise } from './exercise/find-exercise.ts'
import { newExercise } from './exercise/new-exercise.ts'
import { refuse } from './exercise/usage.ts'
import { filesOf, watchExercises } from './exercise/watch-exercises.ts'

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        watch: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        root: { type: 'string', default: join(process.cwd(), 'exercises') },
      },
    })
  } catch (error) {
    return refuse((error as Error).message)
  }
}

async function make(root: string, key: string): Promise<0> {
  const made = await newExercise(root, key)
  if (!made.ok) refuse(made.error)
  console.log(`Made ${made.folder}, a small exercise that passes all checks:`)
  for (const file of made.files) console.log(`  ${file}`)
  console.log(`
Next: npm run exercise -- check ${key} --watch
and change it, piece by piece, into yours: the function and its cases in reference.ts and solution.ts, the mistakes and their
sentences, then the prompts in both languages. It stands last in ${key.split('/')[0]}/course.yaml; move it to its place.`)
  return 0
}

async function keepChecking(root: string, name: string | undefined, json: boolean): Promise<0> {
  if (json) refuse('--json is for one check, not for --watch')
  const once = [import.meta.filename, 'check', '--root', root, ...(name === undefined ? [] : [name])]
  if (name === undefined) {
    await watchExercises({ folder: root, isMeant: (file) => file.includes('/'), command: once })
    return 0
  }
  const found = await findExercise(root, name)
  if (!found.ok) refuse(found.error)
  await watchExercises({ ...filesOf(found.folder), command: once })
  return 0
}

/** Exit code 0 when all is well, 1 when a check failed; 2 when there was nothing to do, 3 when the fault is ours. */
async function main(): Promise<0 | 1> {
  const { values, positionals } = readArguments()
  const [act, name, ...rest] = positionals
  const root = resolve(values.root)
  if (rest.length > 0) refuse(`one exercise at a time, not also ${rest.join(' ')}`)
  if (act === 'new') return name === undefined ? refuse('a name is needed: new <course>/<slug>') : make(root, name)
  if (act !== 'check') refuse(act === undefined ? 'new or check?' : `there is no "${act}", only new and check`)
  if (values.watch) return keepChecking(root, name, values.json)
  // Loaded only here: it brings tfjs and the grader, which the others do without.
  const { checkExercises } = await import('./exercise/check-exercises.ts')
  return checkExercises({ root, name, json: values.json })
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error)
  return 3
})
