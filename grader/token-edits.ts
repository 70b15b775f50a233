import type { Token } from './tokens.ts'

/** The tokens from `from` up to `to` become others. */
export interface Edit {
  from: number
  to: number
  tokens: Token[]
}

/** How many tokens at the end of both are the same, of those after the first `from`. */
function commonEnd(one: Token[], other: Token[], from: number): number {
  const most = Math.min(one.length, other.length) - from
  for (let count = 0; count < most; count++) if (one.at(-1 - count)?.text !== other.at(-1 - count)?.text) return count
  return most
}

/** lengths[i][j]: of the longest common subsequence of what follows i and j. */
function commonLengths(one: Token[], other: Token[]): Uint16Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--) {
      const [row, next] = [lengths[i] as Uint16Array, lengths[i + 1] as Uint16Array]
      const same = one[i]?.text === other[j]?.text
      row[j] = same ? (next[j + 1] as number) + 1 : Math.max(next[j] as number, row[j + 1] as number)
    }
  return lengths
}

/** The edits that make `changed` of `original`, in order: what is left beside their longest common subsequence. */
export function editsBetween(original: Token[], changed: Token[]): Edit[] {
  let start = 0
  while (start < original.length && start < changed.length && original[start]?.text === changed[start]?.text) start++
  const end = commonEnd(original, changed, start)
  const one = original.slice(start, original.length - end)
  const other = changed.slice(start, changed.length - end)
  const lengths = commonLengths(one, other)
  const edits: Edit[] = []
  const edit = (at: number): Edit => {
    const last = edits.at(-1)
    if (last?.to === start + at) return last
    const opened: Edit = { from: start + at, to: start + at, tokens: [] }
    edits.push(opened)
    return opened
  }
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    const [here, below] = [lengths[i] as Uint16Array, lengths[i + 1]]
    if (i < one.length && j < other.length && one[i]?.text === other[j]?.text) {
      i++
      j++
    } else if (i < one.length && (j >= other.length || (below?.[j] as number) >= (here[j + 1] as number))) {
      edit(i).to++
      i++
    } else {
      edit(i).tokens.push(other[j] as Token)
      j++
    }
  }
  return edits
}

const textOf = ({ from, to, tokens }: Edit) => `${from} ${to} ${tokens.map(({ text }) => text).join(' ')}`

/** Two edits that touch the same tokens; those that only meet at their ends do not. */
function overlap(one: Edit, other: Edit): boolean {
  if (one.from === one.to) return other.from < one.from && one.from < other.to
  if (other.from === other.to) return one.from < other.from && other.from < one.to
  return one.from < other.to && other.from < one.to
}

/** The original with the edits of both; null where they are at odds. What both change in the same way is changed once. */
export function withBoth(original: Token[], first: Edit[], second: Edit[]): Token[] | null {
  const done = new Set(first.map(textOf))
  const others = second.filter((edit) => !done.has(textOf(edit)))
  if (others.some((edit) => first.some((one) => overlap(one, edit)))) return null
  // Stable: where both put something in at one place, that of the first comes first.
  const edits = [...first, ...others].sort((one, other) => one.from - other.from || one.to - other.to)
  const merged: Token[] = []
  let at = 0
  for (const { from, to, tokens } of edits) {
    merged.push(...original.slice(at, from), ...tokens)
    at = to
  }
  return [...merged, ...original.slice(at)]
}
