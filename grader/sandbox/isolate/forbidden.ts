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

const refusalOf = (name: string) =>
  function forbidden(): never {
    const error = new Error(`tf.${name} may not be used in this exercise`)
    const stack: unknown = error.stack
    firstCall ??= { name, stack: typeof stack === 'string' ? slice(stack, 0, 8000) : '' }
    throw error
  }

// tfjs itself calls these three as methods of tensors (and no others), so they are refused only as functions.
const usedInside = new Set(['cast', 'clone', 'reshape'])

/**
 * Replaces the forbidden functions, under every name that they have in `tf`, and as methods of tensors. tfjs itself calls
 * the originals by bindings of its own, so that other functions which are made of them keep working.
 */
export function forbid(names: string[], namespace: Namespace): void {
  for (const name of names) {
    const path = name.split('.')
    const method = path.at(-1) as string
    const original = path.reduce<unknown>((value, key) => (isNamespace(value) ? value[key] : undefined), namespace)
    const refusal = refusalOf(name)
    if (typeof original === 'function') replaceEverywhere(namespace, original, refusal)
    if (method in tf.Tensor.prototype && !usedInside.has(method))
      Object.defineProperty(tf.Tensor.prototype, method, { value: refusal })
  }
}

function replaceEverywhere(namespace: Namespace, original: unknown, refusal: () => never): void {
  for (const [key, value] of Object.entries(namespace)) {
    if (value === original) namespace[key] = refusal
    else if (isNamespace(value)) replaceEverywhere(value, original, refusal)
  }
}
