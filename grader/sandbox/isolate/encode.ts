import { inherits, isArray, keysOf, objectPrototype, prototypeOf, quote, slice, typedArrayName } from './primordials.ts'
import { tf } from './tensorflow.ts'

// Writes a result as JSON text, by hand: `JSON.stringify` would ask every object for a `toJSON`, and lose NaN. The format
// is that of `wire.ts`. A learner's getters and proxies may run here, in the learner's time and memory.

/** Why a result cannot be told: it names itself as `what`, or there is too much of it. */
export type Unreadable = { what: string } | 'too-large'

const capCharacters = 2_000_000
const deepest = 16

const dataSync = tf.Tensor.prototype.dataSync
const read = Reflect.apply

/**
 * The text of a value, or why there is none. Both are always there: what is missing in an object, a learner's code may have
 * put on the prototype of all objects.
 */
export type Encoded = { text: string; unreadable: null } | { text: null; unreadable: Unreadable }

export function encode(value: unknown): Encoded {
  let text = ''
  let unreadable: Unreadable | null = null

  const refuse = (reason: Unreadable): false => {
    unreadable = reason
    return false
  }
  const put = (part: string): boolean => {
    text += part
    return text.length <= capCharacters || refuse('too-large')
  }

  const write = (item: unknown, depth: number): boolean => {
    if (typeof item === 'number') return put(encodeNumber(item, '{"$":"', '"}'))
    if (typeof item === 'boolean') return put(item ? 'true' : 'false')
    if (typeof item === 'string') return item.length > capCharacters ? refuse('too-large') : put(quote(item))
    if (item === null) return put('null')
    if (typeof item !== 'object') return refuse({ what: typeof item })
    if (depth > deepest) return refuse({ what: 'endless nesting' })
    if (inherits(tf.Tensor, item)) return writeTensor(item as tf.Tensor)
    if (isArray(item) || isNumberArray(item)) return writeArray(item as unknown[], depth)
    const prototype: unknown = prototypeOf(item)
    if (prototype !== objectPrototype && prototype !== null) return refuse({ what: classNameOf(item) })
    return writeObject(item as Record<string, unknown>, depth)
  }

  const writeArray = (items: ArrayLike<unknown>, depth: number): boolean => {
    const length = items.length
    if (length > capCharacters) return refuse('too-large')
    if (!put('[')) return false
    for (let at = 0; at < length; at++) {
      if (at > 0) text += ','
      if (!write(items[at], depth + 1)) return false
    }
    return put(']')
  }

  const writeObject = (object: Record<string, unknown>, depth: number): boolean => {
    const keys = keysOf(object)
    if (keys.length > capCharacters) return refuse('too-large')
    if (!put('{"$":"object","entries":{')) return false
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as string
      // JSON can name it, but an object that is made from the JSON can not have it as an ordinary property.
      if (key === '__proto__') return refuse({ what: '__proto__' })
      // Outside, this is how a tensor is told from an object.
      if (key === 'kind' && object[key] === 'tensor') return refuse({ what: 'object of kind tensor' })
      if (!put(`${at > 0 ? ',' : ''}${quote(key)}:`) || !write(object[key], depth + 1)) return false
    }
    return put('}}')
  }

  const writeTensor = (tensor: tf.Tensor): boolean => {
    const { shape, dtype } = tensor
    if (dtype !== 'float32' && dtype !== 'int32' && dtype !== 'bool') return refuse({ what: `Tensor of ${dtype}` })
    if (tensor.isDisposed === true) return refuse({ what: 'disposed Tensor' })
    const data = read(dataSync, tensor, []) as ArrayLike<number>
    if (!isNumberArray(data)) return refuse({ what: 'Tensor' })
    let sizes = ''
    for (let axis = 0; axis < shape.length; axis++) sizes += `${axis > 0 ? ',' : ''}${Number(shape[axis])}`
    if (data.length * 2 > capCharacters) return refuse('too-large')
    if (!put(`{"$":"tensor","dtype":"${dtype}","shape":[${sizes}],"values":[`)) return false
    for (let at = 0; at < data.length; at++) text += (at > 0 ? ',' : '') + encodeNumber(data[at] as number, '"', '"')
    return put(']}')
  }

  try {
    return write(value, 0) ? { text, unreadable: null } : { text: null, unreadable: unreadable ?? 'too-large' }
  } catch {
    return { text: null, unreadable: { what: classNameOf(value) } }
  }
}

/** A JSON number, also for -0; what JSON has no number for, between the marks. */
function encodeNumber(value: number, open: string, close: string): string {
  if (value - value !== 0) return `${open}${value}${close}`
  return value === 0 && 1 / value < 0 ? '-0' : `${value}`
}

const isNumberArray = (value: unknown): boolean => {
  const name = typedArrayName(value)
  return name !== undefined && name !== 'BigInt64Array' && name !== 'BigUint64Array'
}

/** The name of an object's class, as far as it lets itself be asked. */
function classNameOf(value: unknown): string {
  try {
    const name: unknown = (value as object).constructor.name
    return typeof name === 'string' && name !== '' ? slice(name, 0, 60) : 'object'
  } catch {
    return 'object'
  }
}
