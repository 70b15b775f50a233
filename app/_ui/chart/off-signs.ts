import type { Off } from '#grader/picture.ts'

/** What stands in a wrong cell, so that colour is not all that tells it. */
export const signOf: Record<Off, string> = { below: '−', above: '+', mixed: '±', nan: '?', infinite: '∞' }
