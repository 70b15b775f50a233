// What a learner's code sees without importing it: `tf`, as a value and as a namespace of types. It is tfjs's core, as in
// the sandbox: no layers, no data.
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'

export * from '@tensorflow/tfjs-core'
export as namespace tf
