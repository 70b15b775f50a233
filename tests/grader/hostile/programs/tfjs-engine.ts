// expect: returned
export function double(x: number) {
  const names = ['engine', 'backend', 'getKernel', 'getKernelsForBackend', 'registerKernel', 'env', 'io', 'kernel_impls']
  const found = names.filter((name) => name in tf)
  return found.length > 0 ? found : 2 * x
}
