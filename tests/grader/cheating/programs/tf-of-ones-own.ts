// neural-networks/sigmoid: ungradable, syntax-error
import * as whole from '@tensorflow/tfjs'
export const sigmoid = (z: any) => whole.sigmoid(z)
