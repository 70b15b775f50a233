import { stripTypeScriptTypes } from 'node:module'
import type { SourcePosition } from '#grader/protocol.ts'
import { nestedTooDeeply, picturedPosition } from './learner-module.ts'

/** `broken`: the stripper itself failed, and may from now on fail for everyone in this process. */
export type Stripped =
  | { ok: true; code: string }
  | { ok: false; message: string; position: SourcePosition | null; broken: boolean }

const codes = ['ERR_INVALID_TYPESCRIPT_SYNTAX', 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX']

/** JavaScript from TypeScript, every character at the place where it was. */
export function stripTypes(source: string): Stripped {
  try {
    return { ok: true, code: stripTypeScriptTypes(source, { mode: 'strip' }) }
  } catch (thrown) {
    const error = thrown as Error & { code?: string }
    if (!codes.includes(error.code ?? '') || !isSound())
      return { ok: false, message: nestedTooDeeply, position: null, broken: true }
    return { ok: false, message: error.message, position: picturedPosition(error.stack ?? ''), broken: false }
  }
}

/** Whether the stripper still does what it did: it is WebAssembly, which a too deep recursion leaves in any state. */
export function isSound(): boolean {
  try {
    return stripTypeScriptTypes('let a: number = 1') === 'let a         = 1'
  } catch {
    return false
  }
}
