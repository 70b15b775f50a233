import type { Value } from '#exercises/value.ts'
import { compare, type Output, type Tolerance } from './compare.ts'
import type { JudgedCase } from './judge.ts'
import type { KnownMistakes } from './known-mistakes.ts'
import type { Finding } from './protocol.ts'
import type { CaseRun } from './sandbox/protocol.ts'

type Named = Extract<Finding, { kind: 'mistake' | 'two-mistakes' }>

/** The outputs of a result that has several, by name; null when it has only one. */
export function outputNames(expected: Value): string[] | null {
  if (expected === null || typeof expected !== 'object' || Array.isArray(expected) || 'kind' in expected) return null
  const names = Object.keys(expected)
  return names.length > 1 ? names : null
}

export const isWrongIn = (outputs: Output[], name: string) =>
  outputs.some(({ path, difference }) => path[0] === name && difference !== null)

const outputOf = (value: Value, name: string): Value | undefined => (value as { [name: string]: Value } | null)?.[name]

function isSameOutput(mistake: CaseRun, run: CaseRun | null, name: string, tolerance: Tolerance): boolean {
  if (mistake.kind !== 'returned' || run?.kind !== 'returned') return mistake.kind === run?.kind
  const [ours, theirs] = [outputOf(mistake.value, name), outputOf(run.value, name)]
  if (ours === undefined || theirs === undefined) return ours === theirs
  return compare(ours, theirs, tolerance).every(({ difference }) => difference === null)
}

/**
 * How many outputs of a result that has several are wrong, and for each of them the mistake, else the two mistakes at once,
 * that give the same; of several, those that agree in most of the other outputs too.
 */
export function outputMistakes(
  { mistakes, pairs }: KnownMistakes,
  cases: JudgedCase[],
  order: number[],
  tolerance: Tolerance,
): { wrong: number; found: Named[] } {
  const names = outputNames(cases[0]?.expected ?? null)
  if (!names || cases.some(({ run }) => run?.kind !== 'returned')) return { wrong: 0, found: [] }
  const wrong = names.filter((name) => cases.some(({ outputs }) => isWrongIn(outputs, name)))
  const agreesIn = (run: (at: number) => CaseRun) => (name: string) =>
    order.every((at) => isSameOutput(run(at), cases[at]?.run ?? null, name, tolerance))
  /** Stable, so that the exercise's order decides a tie. */
  function best<One extends { run(at: number): CaseRun }>(all: One[], name: string): One | null {
    const agreeing = all.filter(({ run }) => agreesIn(run)(name))
    const agreements = ({ run }: One) => names?.filter(agreesIn(run)).length ?? 0
    return agreeing.toSorted((one, other) => agreements(other) - agreements(one))[0] ?? null
  }
  const found = wrong.flatMap((name): Named[] => {
    const path = [name]
    const mistake = best(mistakes, name)
    if (mistake) return [{ kind: 'mistake', id: mistake.id, path }]
    const pair = best(pairs, name)
    return pair ? [{ kind: 'two-mistakes', ids: pair.ids, path }] : []
  })
  return { wrong: wrong.length, found }
}
