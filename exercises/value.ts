/**
 * A tensor as plain data: what crosses every boundary between our code and a learner's (worker, sandbox, page).
 * NaN and the infinities survive, because values travel by structured clone or through `encodeVerdict`.
 */
export interface TensorValue {
  kind: 'tensor'
  shape: number[]
  dtype: 'float32' | 'int32' | 'bool'
  /** Row-major, as many as the product of `shape`. */
  values: number[]
}

/** Anything a case can hand to a learner's function, or get back from it. */
export type Value = TensorValue | number | boolean | string | null | Value[] | { [name: string]: Value }

type Nested = number | Nested[]

/** Makes a tensor from nested arrays, reading its shape off them: `tensor([[1, 2], [3, 4]])` has shape [2, 2]. */
export function tensor(nested: Nested, dtype: TensorValue['dtype'] = 'float32'): TensorValue {
  const shape: number[] = []
  for (let level: Nested | undefined = nested; Array.isArray(level); level = level[0]) shape.push(level.length)
  const values = numbersIn(nested)
  const size = shape.reduce((product, length) => product * length, 1)
  if (values.length !== size) throw new Error(`tensor: ${values.length} numbers do not fill the shape [${shape}]`)
  return { kind: 'tensor', shape, dtype, values }
}

function numbersIn(nested: Nested): number[] {
  return Array.isArray(nested) ? nested.flatMap(numbersIn) : [nested]
}

export function isTensorValue(value: Value): value is TensorValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && value.kind === 'tensor'
}
