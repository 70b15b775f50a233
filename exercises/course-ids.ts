/** The five courses in their order: the folders of the content. */
export const courseIds = [
  'neural-networks',
  'improving-networks',
  'ml-strategy',
  'convolutional-networks',
  'sequence-models',
] as const
