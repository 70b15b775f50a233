import type { Ungradable } from '#grader/sandbox/learner-module.ts'
import { exportedAs, learnerFile, refusedImport, syntaxError, withExport } from '#grader/sandbox/learner-module.ts'
import type { ToChild } from './messages.ts'

type Modules = Extract<ToChild, { kind: 'load' }>['modules']

/** A learner's module under addresses that `import` takes. */
export interface LearnerModules {
  modules: Modules
  /** What a child told, with the file's name in place of the addresses, which some browsers put into stacks. */
  named(text: string): string
  /** Forgets the addresses. */
  revoke(): void
}

const address = (code: string) =>
  URL.createObjectURL(new Blob([`${code}\n//# sourceURL=file:///${learnerFile}`], { type: 'text/javascript' }))

/** The module with its function exported; and as it was written, where that name is not one of its variables. */
export function learnerModules(code: string, entry: string): LearnerModules {
  const modules = [
    { url: address(withExport(code, entry)), exported: exportedAs },
    { url: address(code), exported: entry },
  ]
  return {
    modules,
    named: (text) => modules.reduce((named, { url }) => named.replaceAll(url, learnerFile), text),
    revoke: () => {
      for (const { url } of modules) URL.revokeObjectURL(url)
    },
  }
}

const importing = /^\s*(?:import|export)\b[^'";]*?['"]([^'"\n]+)['"]/m

/** The finding about a module that could not be linked: it asks for another one, which there is not. */
export function importRefused(source: string, message: string): Ungradable {
  const specifier = importing.exec(source)?.[1]
  return specifier === undefined ? syntaxError(message, null) : refusedImport(source, specifier)
}

const answerMs = 2000

/** The module as a script, of the same length, that certainly is not one: behind it stands what no script may end with. */
const neverRuns = (code: string) =>
  `${code.replace(/^(\s*)export(\s+default)?\b/gm, (word) => word.replace(/\S/g, ' '))}\n)`

/**
 * Finds out where a module is wrong: `import` tells only what is wrong, but the error of a worker made of it as a script
 * tells where. It runs nothing.
 */
export function locateSyntaxError(code: string, message: string): Promise<Ungradable> {
  const url = URL.createObjectURL(new Blob([neverRuns(code)], { type: 'text/javascript' }))
  const lines = code.split('\n').length
  return new Promise((resolve) => {
    const probe = new Worker(url)
    const answer = (found: Ungradable) => {
      clearTimeout(timer)
      probe.terminate()
      URL.revokeObjectURL(url)
      resolve(found)
    }
    const timer = setTimeout(() => answer(syntaxError(message, null)), answerMs)
    probe.onerror = (event) => {
      event.preventDefault()
      const { lineno: line, colno: column } = event
      const isInside = line >= 1 && line <= lines
      answer(syntaxError(message, isInside ? { line, column: Math.max(1, column) } : null))
    }
  })
}
