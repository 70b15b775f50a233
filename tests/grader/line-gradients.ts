import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ExerciseFile } from '#exercises/schema.ts'
import type { GradedExercise } from '#grader/suite.ts'

const folder = join(import.meta.dirname, '../fixtures/line-gradients')
const text = (en: string) => ({ en, vi: en })

/** A small exercise with two outputs, for tests of grading: the gradients of a line's mean squared error. */
export const lineGradients: GradedExercise = {
  ...ExerciseFile.parse({
    title: text('Gradients of a line'),
    concepts: ['gradient-descent'],
    level: 'core',
    minutes: 5,
    entry: {
      name: 'gradients',
      signature: '(X: tf.Tensor2D, w: tf.Tensor2D, y: tf.Tensor2D) => { dX: tf.Tensor; dw: tf.Tensor }',
    },
    forbidden: ['grads'],
    hints: ['Look at the error.', 'Then at its factor.', 'The line is `tf.matMul`.'].map(text),
    mistakes: {
      'sum-for-mean': text('You took the sum over the points, and not the mean.'),
      'no-two': text('You left out the 2 of the square.'),
      'wrong-factors': text('You multiplied by $w$ without turning it.'),
    },
  }),
  key: 'tests/line-gradients',
  folder,
  hash: 'first',
}

export const lineSolution = await readFile(join(folder, 'solution.ts'), 'utf8')
