import type { LearnerFunction } from '#exercises/load-reference.ts'
import type { Output } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { isTensorValue, type TensorValue, type Value } from '#exercises/value.ts'
import type { CaseRun } from './sandbox/protocol.ts'

// Runs functions of ours (references and named mistakes), in our own process. A learner's code never comes here.

type Argument = tf.Tensor | number | boolean | string | null | Argument[] | { [name: string]: Argument }

/** A case's input as a function sees it: its tensors as `tf.Tensor`s, all else as a copy. */
function toArgument(value: Value): Argument {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(toArgument)
  if (isTensorValue(value)) return tf.tensor(value.values, value.shape, value.dtype)
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toArgument(item)]))
}

/** A function's result as plain data. */
function toValue(output: Output | undefined): Value {
  if (output instanceof tf.Tensor)
    return {
      kind: 'tensor',
      shape: [...output.shape],
      dtype: output.dtype as TensorValue['dtype'],
      values: Array.from(output.dataSync()),
    }
  if (output === null || ['number', 'boolean', 'string'].includes(typeof output)) return output as Value
  if (Array.isArray(output)) return output.map(toValue)
  if (typeof output !== 'object') throw new Error(`a result may not be ${typeof output}`)
  return Object.fromEntries(Object.entries(output).map(([name, item]) => [name, toValue(item)]))
}

/** Runs in a scope of its own, so that no tensor outlives the call. `tf.tidy` would search the result for tensors. */
function inScope<Result>(act: () => Result): Result {
  tf.engine().startScope()
  try {
    return act()
  } finally {
    tf.engine().endScope()
  }
}

/** The right answer to a case. */
export function runReference(compute: LearnerFunction, inputs: Value[]): Value {
  return inScope(() => toValue(compute(...inputs.map(toArgument))))
}

const isSame = (one: Value, other: Value) => JSON.stringify(one) === JSON.stringify(other)

// As the sandbox tells it: "Error" by itself says nothing.
const messageOf = (error: unknown) => String(error).replace(/^Error: /, '')

/** What a named mistake does in a case, told as the sandbox tells what a learner's code does. */
export function runMistake(mistake: LearnerFunction, inputs: Value[]): CaseRun {
  return inScope((): CaseRun => {
    const given = inputs.map(toArgument)
    // float32 rounds on the way in, so the arguments are compared with themselves and not with the inputs.
    const before = given.map(toValue)
    try {
      const output: unknown = mistake(...given)
      if (output === undefined) return { kind: 'returned-nothing' }
      if (output instanceof Promise) {
        output.catch(() => undefined)
        return { kind: 'returned-promise' }
      }
      const value = toValue(output as Output)
      const mutated = [...given.keys()].filter((at) => !isSame(toValue(given[at]), before[at] as Value))
      return { kind: 'returned', value, mutated, repeatable: true }
    } catch (error) {
      return { kind: 'threw', message: messageOf(error), position: null }
    }
  })
}
