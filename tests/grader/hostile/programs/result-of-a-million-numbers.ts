// expect: output-too-large
export const double = (x: number) => tf.fill([2000, 2000], x)
