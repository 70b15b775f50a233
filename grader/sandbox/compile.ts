import type ivm from 'isolated-vm'
import type { SourcePosition } from '#grader/protocol.ts'
import type { ToldRun } from './messages.ts'
import { stripTypes } from './strip-types.ts'
import type { WarmIsolate } from './warm-isolates.ts'

type Ungradable = Extract<ToldRun, { kind: 'ungradable' }>['finding']
export type Compiled =
  | { ok: true; module: ivm.Module; exported: string }
  | { ok: false; finding: Ungradable; broken: boolean }

/** The name under which the learner's function leaves the module: none that a learner would choose. */
const exportedAs = 'the function of this exercise'

/** The learner's source under the name that it has in stacks. */
export const learnerFile = 'learner.ts'

/** Compiles a learner's source as a module of the isolate. Runs none of it. */
export function compile(source: string, entry: string, { isolate, context }: WarmIsolate): Compiled {
  const stripped = stripTypes(source)
  if (!stripped.ok) return syntaxError(stripped.message, stripped.position, stripped.broken)
  const compiled = link(`${stripped.code}\nexport { ${entry} as ${JSON.stringify(exportedAs)} }`, exportedAs)
  // The function may be declared under another name, and exported under the right one.
  const asExported = compiled === 'no-such-name' ? link(stripped.code, entry) : compiled
  return asExported === 'no-such-name' ? missing(entry) : asExported

  function link(code: string, exported: string): Compiled | 'no-such-name' {
    try {
      const module = isolate.compileModuleSync(code, { filename: `file:///${learnerFile}` })
      const [specifier] = module.dependencySpecifiers
      if (specifier !== undefined) return refusedImport(source, specifier)
      module.instantiateSync(context, () => {
        throw new Error('no module can be imported')
      })
      return { ok: true, module, exported }
    } catch (thrown) {
      const error = thrown as Error
      if (/^Export '.*' is not defined in module/.test(error.message)) return 'no-such-name'
      if (isolate.isDisposed) throw thrown
      const found = /^([\s\S]*?) \[[^\]]*:(\d+):(\d+)\]$/.exec(error.message)
      const position = found === null ? null : { line: Number(found[2]), column: Number(found[3]) }
      return syntaxError(found?.[1] ?? error.message, position, false)
    }
  }
}

const missing = (name: string): Compiled => ({ ok: false, finding: { kind: 'missing-entry', name }, broken: false })

const syntaxError = (message: string, position: SourcePosition | null, broken: boolean): Compiled => ({
  ok: false,
  finding: { kind: 'syntax-error', message: message.slice(0, 1000), position },
  broken,
})

function refusedImport(source: string, specifier: string): Compiled {
  const lines = source.split('\n')
  const at = lines.findIndex((line) => line.includes(specifier) && /\b(import|export|from)\b/.test(line))
  const message = `'${specifier}' cannot be imported: tf is already there, and nothing else is needed`
  return syntaxError(message, at < 0 ? null : { line: at + 1, column: 1 }, false)
}
