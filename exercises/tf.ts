// The one tfjs of our own process, on the plain JavaScript backend: the same arithmetic as in the sandbox.
import * as tf from '@tensorflow/tfjs'

// Only silences tfjs's advice to install its native backend; its arithmetic does not read this flag.
tf.env().set('IS_TEST', true)

// Learner-style files (starter, solution, mistakes) see `tf` as a global, in our process as in the sandbox.
Object.assign(globalThis, { tf })

export * from '@tensorflow/tfjs'
