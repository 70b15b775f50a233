// neural-networks/sigmoid: failed, runtime-error getKernel is not a function
export const sigmoid = (z: tf.Tensor) =>
  (tf as any).getKernel('Sigmoid', 'cpu').kernelFunc({ inputs: { x: z }, backend: (tf as any).backend() })
