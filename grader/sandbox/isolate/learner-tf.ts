import { tf } from './tensorflow.ts'

/** What reaches below tf's operations: with these, a forbidden function could be called by another name. */
const withheld = new Set([
  ...['engine', 'backend', 'findBackend', 'findBackendFactory', 'registerBackend', 'removeBackend', 'KernelBackend'],
  ...[
    'DataStorage',
    'getKernel',
    'getKernelsForBackend',
    'registerKernel',
    'unregisterKernel',
    'copyRegisteredKernels',
  ],
  ...['getGradient', 'registerGradient', 'unregisterGradient', 'kernel_impls', 'env', 'ENV', 'Environment'],
  ...['setPlatform', 'op', 'OP_SCOPE_SUFFIX', 'io', 'browser', 'test_util', 'device_util', 'nextFrame'],
])

export type Namespace = Record<string, unknown>

/** The `tf` that a learner's code sees: plain copies of tfjs's namespaces, so that changing them changes nothing in it. */
export function learnerTf(): Namespace {
  const namespace: Namespace = { ...tf }
  for (const name of withheld) delete namespace[name]
  // Made for each submission, from code that is never run twice: these loops are written to be fast as they are read.
  const names = Object.keys(namespace)
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as string
    const value = namespace[name]
    const copy = copyOfNamespace(value)
    if (copy !== value) namespace[name] = copy
  }
  return namespace
}

export const isNamespace = (value: unknown): value is Namespace =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

function copyOfNamespace(value: unknown): unknown {
  // `train` is a class whose static functions make optimisers: to a learner a namespace like the others.
  if (value === tf.train) return staticFunctions(value as unknown as Namespace)
  return isNamespace(value) ? { ...value } : value
}

function staticFunctions(from: Namespace): Namespace {
  const names = Object.getOwnPropertyNames(from).filter((name) => typeof from[name] === 'function')
  return Object.fromEntries(names.map((name) => [name, from[name]]))
}

/** Parts of tfjs that are made of its operations, and that nobody needs here. */
const notHere = ['layers', 'sequential', 'model', 'data']

/** A namespace cannot be assigned to where it is imported either. */
export function sealNamespaces(namespace: Namespace): Namespace {
  const names = Object.keys(namespace)
  for (let at = 0; at < names.length; at++) {
    const value = namespace[names[at] as string]
    if (isNamespace(value)) Object.freeze(value)
  }
  for (const name of notHere)
    Object.defineProperty(namespace, name, {
      get() {
        throw new Error(`tf.${name} is not available here: build it from the operations of tf`)
      },
    })
  return Object.freeze(namespace)
}
