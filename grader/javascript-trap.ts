/** A slip behind an error message, which beginners in JavaScript and tfjs make often. */
export type Trap =
  | { kind: 'not-defined'; name: string }
  /** `axis=1` as an argument, which is how Python names it. */
  | { kind: 'named-argument'; name: string }
  | { kind: 'not-a-function'; name: string }
  /** A method of tensors, called on a plain number or array. */
  | { kind: 'plain-value'; value: string; method: string }
  /** A method of arrays, called on a tensor, or on what else is none. */
  | { kind: 'not-an-array'; value: string; method: string }
  /** A name of NumPy's or of TensorFlow's in Python. */
  | { kind: 'other-name'; name: string; instead: string }
  /** What `data()` or `array()` gives, used as if it were there already. */
  | { kind: 'promise' }
  | { kind: 'not-iterable'; name: string }
  /** A tensor handed to what makes tensors of numbers. */
  | { kind: 'tensor-of-tensor' }
  | { kind: 'text-tensor' }
  | { kind: 'await' }
  | { kind: 'of-undefined'; name: string }
  | { kind: 'inner-shapes'; shapes: [string, string] }
  | { kind: 'not-broadcastable'; shapes: [string, string] }
  | { kind: 'not-a-tensor'; got: string }
  | { kind: 'constant' }
  | { kind: 'too-deep' }
  | { kind: 'disposed' }

type Reading = [RegExp, (match: RegExpMatchArray) => Trap]

const shapesOf = (match: RegExpMatchArray): [string, string] => [list(match[1]), list(match[2])]
const list = (lengths = '') => `[${lengths.split(',').filter(Boolean).join(', ')}]`

const tensorMethods =
  /^(dataSync|arraySync|abs|add|argMax|argMin|clipByValue|concat|div|dot|equal|exp|expandDims|flatten|gather|greater|less|log|matMul|max|maximum|mean|min|minimum|mul|neg|pad|pow|prod|relu|reshape|reverse|sigmoid|softmax|sqrt|square|squeeze|stack|sub|sum|tanh|tile|toFloat|transpose|where)$/
const arrayMethods =
  /^(map|forEach|reduce|filter|push|pop|some|every|find|findIndex|join|indexOf|includes|fill|entries|flat)$/

const otherNames: Record<string, string> = {
  absolute: 'abs',
  amax: 'max',
  amin: 'min',
  argmax: 'argMax',
  argmin: 'argMin',
  clip: 'clipByValue',
  clip_by_value: 'clipByValue',
  divide: 'div',
  expand_dims: 'expandDims',
  matmul: 'matMul',
  multiply: 'mul',
  negative: 'neg',
  ones_like: 'onesLike',
  power: 'pow',
  reduce_max: 'max',
  reduce_mean: 'mean',
  reduce_sum: 'sum',
  subtract: 'sub',
  zeros_like: 'zerosLike',
}

/** What is behind the call of something that is no function, from how V8 writes it: `z.sum(...).arraySync(...).mul`. */
function uncallable(written: string): Trap {
  const dot = written.lastIndexOf('.')
  const [value, method] = [written.slice(0, Math.max(0, dot)), written.slice(dot + 1)]
  if (/\.(data|array)\(\.\.\.\)$/.test(value)) return { kind: 'promise' }
  const instead = otherNames[method]
  if (instead && value !== '') return { kind: 'other-name', name: written, instead }
  if (value === '' || value === 'tf' || value === 'Math') return { kind: 'not-a-function', name: written }
  if (tensorMethods.test(method)) return { kind: 'plain-value', value, method }
  return arrayMethods.test(method) ? { kind: 'not-an-array', value, method } : { kind: 'not-a-function', name: written }
}

const undefinedName = (name: string): Trap =>
  /^(axis|keep_?dims)$/i.test(name) ? { kind: 'named-argument', name } : { kind: 'not-defined', name }

// Messages of V8, and of tfjs 4's `matMul`, `assertAndGetBroadcastShape` and `convertToTensor`.
const readings: Reading[] = [
  [/([\w$]+) is not defined/, (match) => undefinedName(match[1] ?? '')],
  [/^(?:TypeError: )?(\S.{0,100}?) is not a function/, (match) => uncallable(match[1] ?? '')],
  [/([\w$.]+) is not iterable/, (match) => ({ kind: 'not-iterable', name: match[1] ?? '' })],
  [/TensorLike, but got '?Promise/, () => ({ kind: 'promise' })],
  [/must be numeric tensor, but got string tensor/, () => ({ kind: 'text-tensor' })],
  [/^(?:Error: )?values passed to tensor\(values\)/, () => ({ kind: 'tensor-of-tensor' })],
  [/await isn't allowed in non-async|await is only valid/, () => ({ kind: 'await' })],
  [
    /Cannot read properties of (?:undefined|null) \(reading '([^']*)'\)/,
    (match) => ({ kind: 'of-undefined', name: match[1] ?? '' }),
  ],
  [
    /inner shapes .* of Tensors with shapes ([\d,]*) and ([\d,]*) and/,
    (match) => ({ kind: 'inner-shapes', shapes: shapesOf(match) }),
  ],
  [
    /could not be broadcast together with shapes ([\d,]*) and ([\d,]*)\./,
    (match) => ({ kind: 'not-broadcastable', shapes: shapesOf(match) }),
  ],
  [/must be a Tensor or TensorLike, but got '?([\w ]+)'?/, (match) => ({ kind: 'not-a-tensor', got: match[1] ?? '' })],
  [/Assignment to constant variable/, () => ({ kind: 'constant' })],
  [/Maximum call stack size exceeded/, () => ({ kind: 'too-deep' })],
  [/[Tt]ensor is disposed/, () => ({ kind: 'disposed' })],
]

/** The trap that an error message tells of; null for any other message. */
export function trapIn(message: string): Trap | null {
  for (const [pattern, read] of readings) {
    const match = message.match(pattern)
    if (match) return read(match)
  }
  return null
}
