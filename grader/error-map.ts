import { isClose } from './compare.ts'
import { type Compared, errorFacts } from './error-facts.ts'
import type { ErrorMap, Off, WrongCell } from './picture.ts'
import { firstWrongOf, type Plane, planesOf } from './planes.ts'

/** The most cells along an axis; longer ones are folded, several places to a cell. */
const mostCells = { row: 24, column: 32 }
/** The most grids side by side. */
const mostPanels = 8

function offOf(expected: number, got: number): Off {
  if (Number.isNaN(got)) return 'nan'
  if (!Number.isFinite(got)) return 'infinite'
  return got < expected ? 'below' : 'above'
}

/** What stands in a cell of several wrong numbers: what is gravest, else their common side. */
function together(one: Off, other: Off): Off {
  if (one === other) return one
  const grave = (['nan', 'infinite'] as const).find((off) => one === off || other === off)
  return grave ?? 'mixed'
}

/** How many times the tolerance an error is, as a logarithm: 0 at the tolerance. */
function sizeOfError(expected: number, got: number, { rtol, atol }: Compared['tolerance']): number {
  const allowed = Math.max(atol + rtol * Math.abs(expected), Number.MIN_VALUE)
  return Math.log10(Math.max(1, Math.abs(got - expected) / allowed))
}

function cellsOf(compared: Compared, plane: Plane, fold: ErrorMap['fold'], largest: number): WrongCell[] {
  const cells = new Map<string, WrongCell>()
  for (const { row, column, at } of plane.places) {
    const [expected, got] = [compared.expected[at] as number, compared.got[at] as number]
    if (isClose(expected, got, compared.tolerance)) continue
    const place = { row: Math.floor(row / fold.row), column: Math.floor(column / fold.column) }
    const size = sizeOfError(expected, got, compared.tolerance)
    const strength = Number.isFinite(size) && largest > 0 ? Math.min(1, size / largest) : 1
    const key = `${place.row},${place.column}`
    const known = cells.get(key)
    const off = offOf(expected, got)
    cells.set(key, {
      ...place,
      off: known ? together(known.off, off) : off,
      strength: Math.max(known?.strength ?? 0, strength),
    })
  }
  return [...cells.values()]
}

/** The grid of what is right and wrong in an array; of one with more than two axes, a grid for each channel of one example. */
export function errorMap(path: (string | number)[], compared: Compared): ErrorMap {
  const { rows, columns, planes } = planesOf(compared.shape, firstWrongOf(compared))
  const fold = { row: Math.ceil(rows / mostCells.row), column: Math.ceil(columns / mostCells.column) }
  const largest = Math.max(
    0,
    ...compared.expected
      .map((expected, at) => sizeOfError(expected, compared.got[at] as number, compared.tolerance))
      .filter(Number.isFinite),
  )
  return {
    kind: 'errors',
    path,
    shape: compared.shape,
    facts: errorFacts(compared),
    rows: Math.ceil(rows / fold.row),
    columns: Math.ceil(columns / fold.column),
    fold,
    panels: planes
      .slice(0, mostPanels)
      .map((plane) => ({ at: plane.at, cells: cellsOf(compared, plane, fold, largest) })),
  }
}
