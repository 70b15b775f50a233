// neural-networks/softmax: failed, forbidden logSumExp
export const softmax = (z: tf.Tensor2D) => tf.grad((x) => x.logSumExp(1).sum())(z)
