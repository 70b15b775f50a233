import type ivm from 'isolated-vm'
import {
  exportedAs,
  learnerFile,
  missingEntry,
  refusedImport,
  syntaxError,
  type Ungradable,
  withExport,
} from './learner-module.ts'
import { stripTypes } from './strip-types.ts'
import type { WarmIsolate } from './warm-isolates.ts'

export type Compiled = { ok: true; module: ivm.Module; exported: string } | Ungradable

/** Compiles a learner's source as a module of the isolate. Runs none of it. */
export function compile(source: string, entry: string, { isolate, context }: WarmIsolate): Compiled {
  const stripped = stripTypes(source)
  if (!stripped.ok) return syntaxError(stripped.message, stripped.position, stripped.broken)
  const compiled = link(withExport(stripped.code, entry), exportedAs)
  // The function may be declared under another name, and exported under the right one.
  const asExported = compiled === 'no-such-name' ? link(stripped.code, entry) : compiled
  return asExported === 'no-such-name' ? missingEntry(entry) : asExported

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
      return syntaxError(found?.[1] ?? error.message, position)
    }
  }
}
