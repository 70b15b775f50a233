import * as tf from '@tensorflow/tfjs-core'
import type { Check } from './check.ts'
import { type Flaw, failure } from './flaw.ts'

/** Whether the tf that a learner sees has a function (or a method of tensors) of this name, such as `losses.logLoss`. */
function isKnown(name: string): boolean {
  const found = name
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], tf)
  return typeof found === 'function' || name in tf.Tensor.prototype
}

export const checkForbidden: Check = {
  name: 'forbidden',
  title: 'forbids only what there is',
  find: ({ exercise }): Flaw[] =>
    exercise.forbidden
      .filter((name) => !isKnown(name))
      .map((name) =>
        failure(
          'exercise.yaml',
          `forbidden: tf has no function ${name}, so that nothing is forbidden`,
          'Write it as it is called, without the "tf.": sigmoid, losses.logLoss.',
        ),
      ),
  summary: ({ exercise: { forbidden } }) => (forbidden.length === 0 ? 'nothing' : forbidden.join(', ')),
}
