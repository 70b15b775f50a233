import { renderMarkdown } from '#app/_ui/render-markdown.ts'
import { ContentError, describeProblem, type Problem } from '#exercises/content-error.ts'
import { type Library, loadLibrary } from '#exercises/load.ts'
import { fewSeeds, seeds } from '#grader/exercise-check/prepare.ts'
import { checkExercise, type Report } from '#grader/exercise-check/report.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import { findExercise } from './find-exercise.ts'
import { briefText, hasFailed, reportText } from './report-text.ts'
import { refuse } from './usage.ts'

interface Asked {
  root: string
  /** All when not given. */
  name: string | undefined
  json: boolean
}

async function load(root: string): Promise<Library | readonly Problem[]> {
  try {
    return await loadLibrary(root)
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}

/** What concerns the exercise that was asked for comes first. */
function problemsText(problems: readonly Problem[], key = ''): string {
  const isAsked = ({ file }: Problem) => key !== '' && `${file}/`.startsWith(`${key}/`)
  const sorted = [...problems.filter(isAsked), ...problems.filter((problem) => !isAsked(problem))]
  const lines = sorted.map((problem) => `  FAIL ${describeProblem(problem)}`)
  return ['The content does not load, so nothing was checked:', ...lines].join('\n')
}

/** Checks one exercise or all, prints what was found, and gives the exit code: 1 when there was a failure. */
export async function checkExercises({ root, name, json }: Asked): Promise<0 | 1> {
  const found = name === undefined ? null : await findExercise(root, name)
  if (found?.ok === false) refuse(found.error)
  // The sandbox starts while the content is read.
  const [loaded, sandbox] = await Promise.all([load(root), createSandbox({ processes: 2 })])
  const reports: Report[] = []
  try {
    if (!('exercises' in loaded)) {
      console.log(
        json ? JSON.stringify({ problems: loaded, exercises: [] }, null, 2) : problemsText(loaded, found?.key),
      )
      return 1
    }
    const asked = [...loaded.exercises.values()].filter(({ key }) => found === null || key === found.key)
    // All of them are checked as the tests do it, before a commit; one by itself over and over, while its author waits.
    const setting = { sandbox, render: renderMarkdown, mistakeSeeds: found ? fewSeeds : seeds }
    for (const exercise of asked) {
      const report = await checkExercise(exercise, setting)
      reports.push(report)
      if (!json) console.log(found ? reportText(report) : briefText(report))
    }
  } finally {
    await sandbox.close()
  }
  if (json) console.log(JSON.stringify({ problems: [], exercises: reports }, null, 2))
  return reports.some(hasFailed) ? 1 : 0
}
