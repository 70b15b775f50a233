import { isScalar, isSeq, LineCounter, parse, parseDocument } from 'yaml'

/**
 * The text of a course.yaml with a slug at the end of its `exercises`; null when it has no such list. Only that place is
 * changed: the yaml package knows where the list is, but would write all else anew.
 */
export function listExercise(source: string, slug: string): string | null {
  const lines = new LineCounter()
  const list = parseDocument(source, { lineCounter: lines }).get('exercises', true)
  if (!isSeq(list) || !list.range) return null
  const [start, end] = list.range
  const last = list.items.at(-1)
  const lastEnd = isScalar(last) && last.range ? last.range[1] : null

  let changed: string
  if (list.flow) {
    const at = lastEnd ?? start + 1
    const after = lastEnd === null ? source.slice(at, end).replace(/^\s*/, '') : source.slice(at, end)
    changed = `${source.slice(0, at)}${lastEnd === null ? '' : ', '}${slug}${after}${source.slice(end)}`
  } else {
    if (lastEnd === null) return null
    // Behind a comment that stands on the line of the last one.
    const lineEnd = source.indexOf('\n', lastEnd - 1)
    const at = lineEnd < 0 ? source.length : lineEnd
    const indent = ' '.repeat(lines.linePos(start).col - 1)
    changed = `${source.slice(0, at)}\n${indent}- ${slug}${source.slice(at)}`
  }
  const listed: unknown = parse(changed).exercises
  const expected = [...list.items.map((item) => (isScalar(item) ? item.value : null)), slug]
  if (JSON.stringify(listed) !== JSON.stringify(expected)) throw new Error(`${slug} could not be put into:\n${source}`)
  return changed
}
