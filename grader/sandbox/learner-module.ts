import type { SourcePosition } from '#grader/protocol.ts'
import type { ToldRun } from './messages.ts'

// What a learner's source becomes before it runs: the same in an isolate on the server and in a worker of the browser.

/** The learner's source under the name that it has in stacks. */
export const learnerFile = 'learner.ts'

/** The name under which the learner's function leaves the module: none that a learner would choose. */
export const exportedAs = 'the function of this exercise'

/** The module with its function exported, whether or not the learner wrote `export`. */
export const withExport = (code: string, entry: string): string =>
  `${code}\nexport { ${entry} as ${JSON.stringify(exportedAs)} }`

/** Why code cannot be graded; `broken` as in `Loaded`. */
export interface Ungradable {
  ok: false
  finding: Extract<ToldRun, { kind: 'ungradable' }>['finding']
  broken: boolean
}

export const missingEntry = (name: string): Ungradable => ({
  ok: false,
  finding: { kind: 'missing-entry', name },
  broken: false,
})

export const syntaxError = (message: string, position: SourcePosition | null, broken = false): Ungradable => ({
  ok: false,
  finding: { kind: 'syntax-error', message: message.slice(0, 1000), position },
  broken,
})

/** Modules cannot be imported, and whoever tries mostly wants tf. */
export function refusedImport(source: string, specifier: string): Ungradable {
  const lines = source.split('\n')
  const at = lines.findIndex((line) => line.includes(specifier) && /\b(import|export|from)\b/.test(line))
  const message = `'${specifier}' cannot be imported: tf is already there, and nothing else is needed`
  return syntaxError(message, at < 0 ? null : { line: at + 1, column: 1 })
}

/** The type stripper's picture of a place: `:<line>`, source lines, and a line of carets below the culprit. */
export function picturedPosition(picture: string): SourcePosition | null {
  const line = /^\S*:(\d+)\n/.exec(picture)?.[1]
  if (line === undefined) return null
  const carets = picture.split('\n', 12).find((text) => /^\s*\^+\s*$/.test(text))
  return { line: Number(line), column: carets === undefined ? 1 : carets.indexOf('^') + 1 }
}

/** What is said of a source that the type stripper cannot take. */
export const nestedTooDeeply = 'The code is nested too deeply to be read'
