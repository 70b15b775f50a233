// expect: out-of-memory
export function double(x: number) {
  const held = []
  while (true) held.push(tf.ones([1000, 1000]))
}
