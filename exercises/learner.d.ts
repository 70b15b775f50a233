// What a learner's code sees without importing it: `tf`, as a value and as a namespace of types.
export * from '@tensorflow/tfjs'
export as namespace tf
