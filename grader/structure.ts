import { asTensor, isClose, sameShape, type Tolerance } from './compare.ts'
import { constantFactor } from './constant-factor.ts'
import { enoughElements, type Held, isFinitePair, largestOf, neat, type Pair, type Setting } from './pair.ts'
import { wrongAxis } from './wrong-axis.ts'

const placesOf = (pairs: Pair[]) => pairs.map(({ at }) => at)
const elementsOf = (pairs: Pair[]) => pairs.flatMap(({ expected }) => expected.values)

const isSameFloat = (one: number, other: number) => Object.is(Math.fround(one), Math.fround(other))

function isInput({ inputs, got }: Pair, argument: number): boolean {
  const input = asTensor(inputs[argument] ?? null)
  if (!input || !sameShape(input.shape, got.shape)) return false
  return input.values.every((value, place) => isSameFloat(value, got.values[place] as number))
}

function inputReturned(pairs: Pair[], { path }: Setting): Held | null {
  if (pairs.flatMap(({ got }) => got.values).length < enoughElements) return null
  const argument = pairs[0]?.inputs.findIndex((_, at) => pairs.every((pair) => isInput(pair, at))) ?? -1
  return argument < 0 ? null : { finding: { kind: 'input-returned', path, argument }, cases: placesOf(pairs) }
}

function isTranspose({ expected, got }: Pair, tolerance: Tolerance): boolean {
  const [rows, columns] = expected.shape as [number, number]
  if (!sameShape(got.shape, [columns, rows])) return false
  return expected.values.every((value, place) => {
    const mirrored = (place % columns) * rows + Math.floor(place / columns)
    return isClose(value, got.values[mirrored] as number, tolerance)
  })
}

function transposed(pairs: Pair[], { path, tolerance }: Setting): Held | null {
  const judged = pairs.filter(({ expected }) => expected.shape.length === 2 && expected.values.length > 1)
  if (judged.length === 0 || !judged.every((pair) => isTranspose(pair, tolerance))) return null
  return { finding: { kind: 'transposed', path }, cases: placesOf(judged) }
}

function constantOffset(pairs: Pair[], { path, tolerance }: Setting): Held | null {
  const judged = pairs.filter(isFinitePair)
  const elements = elementsOf(judged)
  if (elements.length < enoughElements || new Set(elements).size < 2) return null
  const differences = judged.flatMap(({ expected, got }) =>
    got.values.map((value, place) => value - (expected.values[place] as number)),
  )
  const offset = differences[0] as number
  // The difference of two float32 numbers carries the rounding of the larger of them.
  const scale = largestOf(elements)
  const slack = tolerance.atol + tolerance.rtol * Math.max(scale, Math.abs(offset))
  if (Math.abs(offset) <= slack || !differences.every((value) => Math.abs(value - offset) <= slack)) return null
  const near = (candidate: number) => differences.every((value) => Math.abs(value - candidate) <= slack)
  return { finding: { kind: 'constant-offset', path, offset: neat(offset, near) }, cases: placesOf(judged) }
}

/** The values that stand at the same place when `got` is `expected` moved by `by` along an axis; what moved out is lost. */
function overlap({ expected, got }: Pair, axis: number, by: number): [number, number][] {
  const length = expected.shape[axis] as number
  const stride = expected.shape.slice(axis + 1).reduce((product, size) => product * size, 1)
  return expected.values.flatMap((value, place) => {
    const moved = (Math.floor(place / stride) % length) + by
    if (moved < 0 || moved >= length) return []
    return [[value, got.values[place + by * stride] as number] as [number, number]]
  })
}

function shiftedBy(pairs: Pair[], axis: number, by: number, { path, tolerance }: Setting): Held | null {
  const judged = pairs.filter((pair) => {
    const length = pair.expected.shape[axis] ?? 0
    return isFinitePair(pair) && length > 1 + Math.abs(by)
  })
  const elements = judged.flatMap((pair) => overlap(pair, axis, by))
  const distinct = new Set(elements.map(([value]) => value)).size
  if (distinct < enoughElements || !elements.every(([value, moved]) => isClose(value, moved, tolerance))) return null
  return { finding: { kind: 'shifted', path, axis, by }, cases: placesOf(judged) }
}

function shifted(pairs: Pair[], setting: Setting): Held | null {
  const rank = Math.max(...pairs.map(({ expected }) => expected.shape.length))
  for (let axis = 0; axis < rank; axis++)
    for (const by of [1, -1]) {
      const held = shiftedBy(pairs, axis, by, setting)
      if (held) return held
    }
  return null
}

/**
 * The first simple relation that turns what is right into what came out, if there is one: it has to hold in each failing
 * case where it can be judged, since in a single number it would be chance.
 */
export function relation(pairs: Pair[], setting: Setting): Held | null {
  if (pairs.length === 0) return null
  for (const find of [inputReturned, transposed, constantFactor, constantOffset, shifted, wrongAxis]) {
    const held = find(pairs, setting)
    if (held) return held
  }
  return null
}
