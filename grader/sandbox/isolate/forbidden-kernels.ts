import { tf } from './tensorflow.ts'

/** Kernels of another name than the function of `tf` that calls them. */
const otherNames: Record<string, string> = {
  'fused.matMul': '_FusedMatMul',
  conv2dTranspose: 'Conv2DBackpropInput',
  conv3dTranspose: 'Conv3DBackpropInputV2',
  depthwiseConv2d: 'DepthwiseConv2dNative',
  matMul: 'BatchMatMul',
}

/** Others are made of these, and honest code is too: forbidden as functions, they still are used inside. */
const usedInside = new Set(['Cast', 'Identity', 'Reshape'])

/** They compute one of these as well, when they are told its name, without calling its kernel. */
const activating = ['_fusedmatmul', 'fusedconv2d', 'fuseddepthwiseconv2d']
const activations = new Set(['sigmoid', 'relu', 'relu6', 'elu', 'prelu', 'leakyRelu'])

const kernels = new Map(tf.getKernelsForBackend('cpu').map((kernel) => [kernel.kernelName.toLowerCase(), kernel]))

/**
 * Refuses what computes a forbidden function, in tfjs's own registry: then also gradients, fused operations and whatever
 * else leads to it are refused. tfjs's kernels call each other past the registry, so that those of other functions work.
 */
export function forbidKernels(path: string[], refusal: () => never): void {
  const [name = '', inNamespace] = path
  const isFused = name === 'fused'
  const kernelName = otherNames[path.join('.')] ?? (isFused ? path.join('') : (inNamespace ?? name))
  const kernel = kernels.get(kernelName.toLowerCase())
  if (kernel !== undefined && !usedInside.has(kernel.kernelName)) kernel.kernelFunc = refusal
  if (activations.has(name)) for (const fused of activating) refuseActivation(fused, name, refusal)
}

function refuseActivation(fused: string, name: string, refusal: () => never): void {
  const kernel = kernels.get(fused)
  if (kernel === undefined) return
  const { kernelFunc } = kernel
  const asActivation = name.toLowerCase()
  kernel.kernelFunc = (args) => {
    const { activation } = (args.attrs ?? {}) as { activation?: unknown }
    return activation === asActivation ? refusal() : kernelFunc(args)
  }
}
