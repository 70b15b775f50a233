import { type TensorValue, tensor } from './value.ts'

/** A stream of numbers that is the same for the same seed, on every machine. */
export interface Random {
  /** Uniform in [low, high); [0, 1) when not given. */
  uniform(low?: number, high?: number): number
  /** A whole number, uniform in low..high, both included. */
  integer(low: number, high: number): number
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number
  pick<Item>(items: readonly Item[]): Item
  /** A new array with the same items, in random order. */
  shuffle<Item>(items: readonly Item[]): Item[]
}

/**
 * mulberry32, a 32-bit generator by Tommy Ettinger (public domain): state += 0x6D2B79F5, then two rounds of
 * multiply-xorshift. Its period of 2^32 is far above what a case or a card draws.
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  const uniform = (low = 0, high = 1) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (high - low)
  }
  const integer = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1))
  return {
    uniform,
    integer,
    // Box-Muller: sqrt(-2 ln u) cos(2 pi v); 1 - u keeps the logarithm finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    pick: (items) => items[integer(0, items.length - 1)] as (typeof items)[number],
    shuffle: (items) => {
      const shuffled = [...items]
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = integer(0, last)
        const held = shuffled[last] as (typeof items)[number]
        shuffled[last] = shuffled[other] as (typeof items)[number]
        shuffled[other] = held
      }
      return shuffled
    },
  }
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1)

/** A float32 tensor of the given shape with each element drawn by `draw`. */
export function tensorOf(shape: number[], draw: () => number): TensorValue {
  return { ...tensor([]), shape, values: Array.from({ length: sizeOf(shape) }, () => Math.fround(draw())) }
}
