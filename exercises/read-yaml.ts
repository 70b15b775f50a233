import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { pathText, type Report } from './content-error.ts'

/** A file that was read and holds to its schema; `at` reports a problem found later at a path in it. */
export interface YamlFile<Content> {
  content: Content
  at(path: readonly PropertyKey[], message: string): void
}

const languages: Record<string, string> = { en: 'English', vi: 'Vietnamese' }

function expectation(issue: z.core.$ZodIssue): string {
  const missing = issue.code === 'invalid_type' && issue.input === undefined
  if (missing) {
    const language = languages[String(issue.path.at(-1))]
    return language ? `missing translation: expected the ${language} text` : `missing: expected ${issue.expected}`
  }
  if (issue.code === 'unrecognized_keys') return `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`
  return issue.message
}

/** The line of the innermost part of the path that the file has: a missing key is reported where it belongs. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return null
}

/** Reads a YAML file and checks it against its schema; null when either failed, after reporting why. */
export async function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  report: Report,
): Promise<YamlFile<z.infer<Schema>> | null> {
  const source = await readFile(join(root, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
  if (source === null) {
    report({ file, path: '', line: null, message: 'missing: expected this file' })
    return null
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  // One slip makes the parser stumble over all that follows, so only the first is worth reading.
  const [slip] = document.errors
  if (slip) {
    report({ file, path: '', line: lines.linePos(slip.pos[0]).line, message: `expected YAML: ${slip.message}` })
    return null
  }

  const at = (path: readonly PropertyKey[], message: string) =>
    report({ file, path: pathText(path), line: lineOf(document, lines, path), message })
  const parsed = schema.safeParse(document.toJS(), { reportInput: true })
  if (parsed.success) return { content: parsed.data, at }
  for (const issue of parsed.error.issues) at(issue.path, expectation(issue))
  return null
}
