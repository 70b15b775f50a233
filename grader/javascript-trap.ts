/** A slip behind an error message, which beginners in JavaScript and tfjs make often. */
export type Trap =
  | { kind: 'not-defined'; name: string }
  | { kind: 'not-a-function'; name: string }
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

// Messages of V8, and of tfjs 4's `matMul`, `assertAndGetBroadcastShape` and `convertToTensor`.
const readings: Reading[] = [
  [/([\w$]+) is not defined/, (match) => ({ kind: 'not-defined', name: match[1] ?? '' })],
  [/([\w$.]+) is not a function/, (match) => ({ kind: 'not-a-function', name: match[1] ?? '' })],
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
