/**
 * What exercises do, once each, and what our side does around it. Run before V8's code cache is taken, so that the cache
 * holds these functions compiled, and no learner's first call has to wait for that. What it computes does not matter.
 */
export const rehearsal = `
  harness.prepare(JSON.stringify([[
    { $: 'tensor', dtype: 'float32', shape: [2, 2], values: [1, 2, 3, 4] },
    { $: 'object', entries: { rate: 0.5, labels: { $: 'tensor', dtype: 'int32', shape: [2], values: [1, 0] } } },
    [1, { $: 'NaN' }],
  ]]), '["logSigmoid"]')

  const gradients = (x, { rate, labels }) => {
    const loss = (w) => tf.sigmoid(x.matMul(w).add(rate)).sub(x.exp().neg().mul(rate)).square().mean().sum()
    const both = (w, b) => tf.tidy(() => w.matMul(x, true).add(b).relu().sub(tf.oneHot(labels, 2)).abs().sum())
    const [dw, db] = tf.grads(both)([x, tf.zeros([1, 2])])
    return { W: tf.grad(loss)(x), dw, db, values: tf.valueAndGrads(both)([x, tf.ones([1, 2])]).value }
  }
  const elementwise = (x, { rate }) => {
    const norm = x.norm().sqrt().add(1).pow(2)
    const s = tf.softmax(x.sub(x.max(1, true))).div(norm)
    const clipped = x.clipByValue(0.1, 0.9).log().mul(tf.scalar(-1)).mean()
    const chosen = tf.where(x.greater(2), x.maximum(0), x.minimum(rate))
    return [s, x.transpose().sum(0).log().tanh(), x.relu(), clipped.dataSync()[0], chosen, x.argMax(1), x.less(1).cast('float32')]
  }
  const arrangement = (x, { labels }) => {
    const joined = tf.concat([x, x], 1).slice([0, 1], [2, 2])
    const [first, second] = tf.split(x, 2, 1)
    const more = [tf.stack([first, second]), x.pad([[1, 1], [0, 1]]), x.gather(labels), tf.tile(x, [1, 2]), x.reverse(0)]
    return { joined, more, list: x.arraySync(), flat: x.reshape([-1]), wide: x.expandDims(0).squeeze(), range: tf.range(0, 3) }
  }
  const images = (x) => {
    const image = x.reshape([1, 2, 2, 1]).pad([[0, 0], [1, 1], [1, 1], [0, 0]])
    const kernel = tf.ones([2, 2, 1, 1])
    const map = tf.conv2d(image, kernel, 1, 'valid')
    return { map, pooled: tf.maxPool(map, 2, 1, 'valid'), mean: tf.avgPool(map, 2, 1, 'valid'), at: tf.buffer([2, 2]).toTensor() }
  }
  const learned = (x) => {
    const w = tf.variable(x)
    tf.train.sgd(0.1).minimize(() => w.square().sum())
    console.log('loss', w, [1, { a: 'b' }])
    return w
  }
  const throws = () => {
    throw new Error('rehearsed')
  }
  for (const entry of [gradients, elementwise, arrangement, images, learned, throws]) {
    harness.enter({ entry }, 'entry')
    harness.runCase(0)
    harness.repeatsCase(0)
  }
  harness.printed()
`
