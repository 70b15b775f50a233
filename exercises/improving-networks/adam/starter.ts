interface Options {
  learningRate: number
  beta1: number
  beta2: number
  epsilon: number
}

// w, dw, v and s have one shape; t is the number of this step, from 1.
// Returns the new w, and v and s for the next step, uncorrected.
export function adamStep(w: tf.Tensor, dw: tf.Tensor, v: tf.Tensor, s: tf.Tensor, t: number, options: Options) {
  return { w, v, s }
}
