import { compare, type Tolerance } from './compare.ts'
import { curves } from './curves.ts'
import type { Compared } from './error-facts.ts'
import { errorMap } from './error-map.ts'
import { images, isImage } from './images.ts'
import type { Picture } from './picture.ts'
import type { Shown } from './protocol.ts'
import { parameterNames } from './signature.ts'

/** More pictures under one case would bury each other. */
const mostPictures = 4
/** A vector of two numbers is read faster than drawn. */
const leastNumbers = 3

interface PicturedExercise {
  entry: { signature: string }
  compare: Tolerance
}

/**
 * The pictures of a failed case, one for each output whose numbers are wrong. `cases` are all whose numbers are shown: they
 * tell whether the function takes one number to one number. None where shapes differ: there is no place to compare then.
 */
export function picturesOf(shown: Shown, { entry, compare: tolerance }: PicturedExercise, cases: Shown[]): Picture[] {
  if (shown.got === null) return []
  const [parameter = 'x'] = parameterNames(entry.signature)
  return compare(shown.expected, shown.got, tolerance)
    .flatMap(({ path, expected, got, difference }): Picture[] => {
      if (difference?.kind !== 'values' || !expected || !got || expected.values.length < leastNumbers) return []
      const compared: Compared = { shape: expected.shape, expected: expected.values, got: got.values, tolerance }
      const curve = path.length === 0 ? curves(shown, compared, parameter, cases) : null
      return [curve ?? (isImage(expected.shape) ? images(path, compared) : errorMap(path, compared))]
    })
    .slice(0, mostPictures)
}
