// expect: returned
// What is allocated is empty, and not what another program left.
export function double(x: number) {
  for (let size = 1024; size <= 262_144; size *= 4)
    for (let round = 0; round < 4; round++)
      if (new Uint8Array(size).some((byte) => byte !== 0) || tf.buffer([size / 4]).values.some((value) => value !== 0)) return 'leaked'
  return 2 * x
}
