import { forbidKernels } from './forbidden-kernels.ts'
import { isNamespace, type Namespace } from './learner-tf.ts'
import { slice } from './primordials.ts'
import { tf } from './tensorflow.ts'

/** The first call of a forbidden function in this case: it counts even if the code caught what it threw. */
export interface ForbiddenCall {
  name: string
  stack: string
}
let firstCall: ForbiddenCall | null = null

export function takeForbiddenCall(): ForbiddenCall | null {
  const taken = firstCall
  firstCall = null
  return taken
}

const ErrorClass = Error

const refusalOf = (name: string) =>
  function forbidden(): never {
    // Noted first: the stack is for the learner's code to forge, or to throw at.
    const call: ForbiddenCall = { name, stack: '' }
    firstCall ??= call
    const error = new ErrorClass(`tf.${name} may not be used in this exercise`)
    const stack: unknown = error.stack
    if (typeof stack === 'string') call.stack = slice(stack, 0, 8000)
    throw error
  }

type Function = (...args: never[]) => unknown

/** Each of them differentiates: whoever may not use one may not use the optimisers either, which do it inside. */
const differentiating = new Set(['grad', 'grads', 'valueAndGrad', 'valueAndGrads', 'variableGrads'])

// tfjs itself calls these three as methods of tensors (and no others), so they are refused only as functions.
const usedInside = new Set(['cast', 'clone', 'reshape'])

/**
 * Refuses the forbidden functions: under every name that they have in `tf`, as methods of tensors, and in the kernels that
 * compute them, which no road to the same result goes round, be it a gradient, a fused operation or an alias.
 */
export function forbid(names: string[], namespace: Namespace): void {
  for (const name of names) {
    const path = name.split('.')
    const refusal = refusalOf(name)
    const original = path.reduce<unknown>((value, key) => (isNamespace(value) ? value[key] : undefined), namespace)
    if (typeof original === 'function') {
      replaceEverywhere(namespace, original, refusal)
      refuseSteps(original as Function, refusal)
    }
    // `fused.matMul` is not the method `matMul`. What is a method as well has a kernel, and is refused there.
    if (path.length === 1 && name in tf.Tensor.prototype && !usedInside.has(name))
      Object.defineProperty(tf.Tensor.prototype, name, { value: refusal })
    forbidKernels(path, refusal)
    if (differentiating.has(name)) refuseGradients(refusal)
  }
}

function replaceEverywhere(namespace: Namespace, original: unknown, refusal: () => never): void {
  const keys = Object.keys(namespace)
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string
    const value = namespace[key]
    if (value === original) namespace[key] = refusal
    else if (isNamespace(value)) replaceEverywhere(value, original, refusal)
  }
}

/** An optimiser's class can be had in other ways than by its name, so none of its objects takes a step. */
function refuseSteps({ prototype }: Function, refusal: () => never): void {
  if (prototype !== undefined && Object.hasOwn(prototype, 'applyGradients'))
    Object.defineProperty(prototype, 'applyGradients', { value: refusal })
}

/** Whatever differentiates calls this; the first of the names that forbid it is the one that is told. */
function refuseGradients(refusal: () => never): void {
  const engine = tf.engine()
  if (!Object.hasOwn(engine, 'gradients')) Object.defineProperty(engine, 'gradients', { value: refusal })
}
