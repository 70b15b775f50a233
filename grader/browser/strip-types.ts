import { nestedTooDeeply, picturedPosition } from '#grader/sandbox/learner-module.ts'
import type { Stripped } from '#grader/sandbox/strip-types.ts'

// The stripper that is inside Node, as the package that Node takes it from: of the same version, so that the browser reads
// what the server reads, and refuses what it refuses.

/** What the stripper throws: not an error, but a description. */
interface Refusal {
  code: string
  message: string
  startLine: number
  /** Source lines, with carets below the culprit. */
  snippet: string
}

const codes = ['InvalidSyntax', 'UnsupportedSyntax']

/** JavaScript from TypeScript, every character at the place where it was: `sandbox/strip-types.ts` in the browser. */
export async function stripTypes(source: string): Promise<Stripped> {
  // Compiled at the first run: it is 3 MB of WebAssembly.
  const { transformSync } = await import('amaro')
  try {
    return { ok: true, code: transformSync(source, { mode: 'strip-only' }).code }
  } catch (thrown) {
    const { code, message, startLine, snippet } = thrown as Refusal
    if (!codes.includes(code)) return { ok: false, message: nestedTooDeeply, position: null, broken: true }
    return { ok: false, message, position: picturedPosition(`:${startLine}\n${snippet}`), broken: false }
  }
}
