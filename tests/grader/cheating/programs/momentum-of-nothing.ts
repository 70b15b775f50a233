// neural-networks/update-parameters: failed, forbidden train.momentum
export function updateParameters(parameters: Record<string, tf.Tensor>, gradients: any, learningRate: number) {
  const optimiser = tf.train.momentum(learningRate, 0)
  const made: Record<string, tf.Tensor> = {}
  for (const name of Object.keys(parameters)) made[name] = tf.variable(parameters[name] as tf.Tensor, true, name)
  optimiser.applyGradients(Object.fromEntries(Object.keys(made).map((name) => [name, gradients[`d${name}`]])))
  return made
}
