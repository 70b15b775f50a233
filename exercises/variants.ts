import * as convolutionalNetworks from './convolutional-networks/variants.ts'
import * as improvingNetworks from './improving-networks/variants.ts'
import * as mlStrategy from './ml-strategy/variants.ts'
import * as neuralNetworks from './neural-networks/variants.ts'
import * as sequenceModels from './sequence-models/variants.ts'
import type { Variants } from './variant.ts'

/** The variants of each course, by its id. Imported by name, so that the web's bundler sees them. */
export const variants: Readonly<Record<string, Variants>> = {
  'neural-networks': neuralNetworks,
  'improving-networks': improvingNetworks,
  'ml-strategy': mlStrategy,
  'convolutional-networks': convolutionalNetworks,
  'sequence-models': sequenceModels,
}
