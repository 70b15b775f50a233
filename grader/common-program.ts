import { type Edit, editsBetween, withBoth } from './token-edits.ts'
import type { Token } from './tokens.ts'

const sizeOf = (edits: Edit[]) => edits.reduce((size, { from, to, tokens }) => size + to - from + tokens.length, 0)
const textOf = ({ from, to, tokens }: Edit) => `${from} ${to} ${tokens.map(({ text }) => text).join(' ')}`

/**
 * What programs that each differ in a little of their own have in common: the one that is nearest to all others, with the
 * edits that more than half of them agree on.
 */
export function commonProgram(programs: Token[][]): Token[] {
  const all = programs.map((one) => ({
    one,
    edits: programs.filter((other) => other !== one).map((other) => editsBetween(one, other)),
  }))
  const distance = ({ edits }: (typeof all)[0]) => edits.reduce((sum, list) => sum + sizeOf(list), 0)
  const [nearest] = all.toSorted((one, other) => distance(one) - distance(other))
  if (!nearest) return []
  const counted = new Map<string, { edit: Edit; count: number }>()
  for (const edit of nearest.edits.flat()) {
    const entry = counted.get(textOf(edit)) ?? { edit, count: 0 }
    entry.count++
    counted.set(textOf(edit), entry)
  }
  // Two that more than half have are had by one program both, and so are not at odds.
  const shared = [...counted.values()].filter(({ count }) => 2 * count > nearest.edits.length).map(({ edit }) => edit)
  return (
    withBoth(
      nearest.one,
      shared.toSorted((one, other) => one.from - other.from),
      [],
    ) ?? nearest.one
  )
}

/** How much the edits of two change together. */
export const changeOf = (one: Edit[], other: Edit[]) => sizeOf(one) + sizeOf(other)
