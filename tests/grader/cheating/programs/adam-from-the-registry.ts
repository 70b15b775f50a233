// improving-networks/adam: failed, forbidden AdamOptimizer
export function adamStep(w: tf.Tensor, dw: tf.Tensor, v: tf.Tensor, s: tf.Tensor, t: number, options: any) {
  const [Adam] = (tf.serialization as any).SerializationMap.getMap().classNameMap.Adam
  const variable = tf.variable(w, true, 'w')
  new Adam(options.learningRate, options.beta1, options.beta2, options.epsilon).applyGradients({ w: dw })
  return { w: variable, v, s }
}
