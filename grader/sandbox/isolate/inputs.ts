import { inherits, isArray, isSame, keysOf, put, typedArrayName } from './primordials.ts'
import { tf } from './tensorflow.ts'

/** A case's input as it came: tensors with their data as the typed array of their dtype, for copying and comparing. */
export type Input = number | boolean | string | null | Input[] | InputTensor | InputObject
interface InputTensor {
  kind: 'tensor'
  shape: number[]
  dtype: 'float32' | 'int32' | 'bool'
  data: Float32Array | Int32Array | Uint8Array
}
interface InputObject {
  kind: 'object'
  entries: [string, Input][]
}

const classes = { float32: Float32Array, int32: Int32Array, bool: Uint8Array }
const { tensor } = tf
const dataSync = tf.Tensor.prototype.dataSync
const read = Reflect.apply

type Encoded = number | boolean | string | null | Encoded[] | EncodedObject
type EncodedObject =
  | { $: 'tensor'; shape: number[]; dtype: InputTensor['dtype']; values: (number | string)[] }
  | { $: 'object'; entries: Record<string, Encoded> }
  | { $: 'NaN' | 'Infinity' | '-Infinity' }

/** Reads what `wire.ts` wrote. Happens before any code of the learner's runs. */
export function decode(encoded: Encoded): Input {
  if (typeof encoded !== 'object' || encoded === null) return encoded
  if (isArray(encoded)) return encoded.map(decode)
  if (encoded.$ === 'object')
    return { kind: 'object', entries: Object.entries(encoded.entries).map(([name, item]) => [name, decode(item)]) }
  if (encoded.$ !== 'tensor') return Number(encoded.$)
  const { shape, dtype, values } = encoded
  return { kind: 'tensor', shape, dtype, data: new classes[dtype](values.map(Number)) }
}

/** A new argument for the learner's function, which may do with it whatever it wants. */
export function freshArgument(input: Input): unknown {
  if (typeof input !== 'object' || input === null) return input
  if (isArray(input)) {
    const items: unknown[] = []
    for (let at = 0; at < input.length; at++) put(items, at, freshArgument(input[at] as Input))
    return items
  }
  if (input.kind === 'tensor') {
    const { shape, dtype, data } = input
    const sizes: number[] = []
    for (let axis = 0; axis < shape.length; axis++) put(sizes, axis, shape[axis])
    return tensor(new classes[dtype](data as Float32Array), sizes, dtype)
  }
  const object: Record<string, unknown> = {}
  for (let at = 0; at < input.entries.length; at++) {
    const entry = input.entries[at] as [string, Input]
    object[entry[0]] = freshArgument(entry[1])
  }
  return object
}

/** Whether an argument still is what it was made from. A tensor that was disposed of has not been changed. */
export function isUnchanged(argument: unknown, input: Input): boolean {
  try {
    return equals(argument, input)
  } catch {
    return false
  }
}

function equals(argument: unknown, input: Input): boolean {
  if (typeof input !== 'object' || input === null) return isSame(argument, input)
  if (isArray(input)) {
    if (!isArray(argument) || argument.length !== input.length) return false
    for (let at = 0; at < input.length; at++) if (!equals(argument[at], input[at] as Input)) return false
    return true
  }
  if (input.kind === 'tensor') return equalsTensor(argument, input)
  const object = argument as Record<string, unknown>
  if (typeof object !== 'object' || keysOf(object).length !== input.entries.length) return false
  for (let at = 0; at < input.entries.length; at++) {
    const entry = input.entries[at] as [string, Input]
    if (!equals(object[entry[0]], entry[1])) return false
  }
  return true
}

function equalsTensor(argument: unknown, input: InputTensor): boolean {
  if (!inherits(tf.Tensor, argument)) return false
  const held = argument as tf.Tensor
  if (held.isDisposed) return true
  const { shape } = held
  if (shape.length !== input.shape.length) return false
  for (let axis = 0; axis < shape.length; axis++) if (shape[axis] !== input.shape[axis]) return false
  const data = read(dataSync, held, []) as ArrayLike<number>
  if (typedArrayName(data) === undefined || data.length !== input.data.length) return false
  for (let at = 0; at < data.length; at++) if (!isSame(data[at], input.data[at])) return false
  return true
}
