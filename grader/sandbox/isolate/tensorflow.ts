import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'

// A bare isolate is neither a browser nor Node, and tfjs asks its platform for these.
const unavailable = (name: string) => () => {
  throw new Error(`${name} is not available here`)
}
tf.env().setPlatform('isolate', {
  isTypedArray: (value: unknown): value is Float32Array | Int32Array | Uint8Array | Uint8ClampedArray =>
    value instanceof Float32Array ||
    value instanceof Int32Array ||
    value instanceof Uint8Array ||
    value instanceof Uint8ClampedArray,
  now: Date.now,
  encode: unavailable('Encoding text'),
  decode: unavailable('Decoding text'),
  fetch: unavailable('fetch'),
} as Parameters<ReturnType<typeof tf.env>['setPlatform']>[1])
// Only silences tfjs's advice to install its native backend; its arithmetic does not read this flag.
tf.env().set('IS_TEST', true)
void tf.setBackend('cpu')
// Makes the backend now, in the warm isolate, and not in the learner's first call.
tf.backend()

export { tf }
