// neural-networks/update-parameters: failed, forbidden SGDOptimizer
export function updateParameters(parameters: Record<string, tf.Tensor>, gradients: any, learningRate: number) {
  const [Optimiser] = (tf.serialization as any).SerializationMap.getMap().classNameMap.SGD
  const made: Record<string, tf.Tensor> = {}
  for (const name of Object.keys(parameters)) {
    const variable = tf.variable(parameters[name] as tf.Tensor, true, name)
    new Optimiser(learningRate).applyGradients({ [name]: gradients[`d${name}`] })
    made[name] = variable
  }
  return made
}
