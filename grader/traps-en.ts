import { code, isVector, type Words } from './words.ts'

/** What lies behind common error messages, in English. */
export const trapsEn: Words['traps'] = {
  'not-defined': ({ name }) =>
    name === 'np'
      ? 'There is no NumPy here: its counterparts are operations of tfjs, such as `tf.exp` or `tf.sum`.'
      : `Nothing here is called ${code(name)}. Check the spelling; the operations of tfjs need ${code('tf.')} in front.`,
  'not-a-function': ({ name }) =>
    `${code(name)} cannot be called. Check its spelling, and whether what stands before the dot is a tensor or a plain number.`,
  'named-argument': ({ name }) =>
    `JavaScript has no named arguments such as ${code(`${name}=...`)}: give them in their order, as in \`tf.sum(z, 1, true)\` for axis 1 with its length kept (keepDims).`,
  'plain-value': ({ value, method }) =>
    `${code(value)} is no tensor there but a plain number or array, so it has no ${code(method)}. \`dataSync\`, \`arraySync\` and \`shape\` give plain numbers; for these use \`+ - * /\` and \`Math\`, or a function such as \`tf.mul\`, which takes both.`,
  'not-an-array': ({ value, method }) =>
    `${code(value)} is no array, so it has no ${code(method)}. Of a tensor, \`arraySync()\` gives plain arrays; mostly one operation on the whole tensor does it without.`,
  'other-name': ({ name, instead }) => `What you know as ${code(name)} is called ${code(instead)} in tfjs.`,
  promise: () =>
    '`data()` and `array()` give a Promise, which has no numbers yet: use `dataSync()` or `arraySync()`, or go on with the tensor itself.',
  'not-iterable': ({ name }) =>
    `${code(name)} cannot be gone through one by one or taken apart. Of a tensor, \`arraySync()\` gives arrays, which can.`,
  'tensor-of-tensor': () =>
    '`tf.tensor` and `tf.scalar` make a tensor of plain numbers: what they were given is a tensor already, or has one inside. To put tensors together use `tf.stack` or `tf.concat`.',
  'text-tensor': () =>
    `There is text where numbers should be: JavaScript's own \`+\` makes text of a tensor. Use \`tf.add\`.`,
  await: () =>
    'Nothing has to be waited for here: leave out `await`, and use `dataSync()` and `arraySync()` for numbers.',
  'of-undefined': ({ name }) =>
    `What stands before ${code(`.${name}`)} is undefined there: a misspelt name, an index past the end, or a function without \`return\`.`,
  'inner-shapes': ({ shapes: [one, other] }) =>
    isVector(one) || isVector(other)
      ? `A matrix product wants two matrices, but one has shape ${code(isVector(one) ? one : other)}: give it a second axis with \`reshape\` or \`expandDims\`.`
      : `A matrix product of ${code(one)} and ${code(other)} is not possible: the columns of the first must be as many as the rows of the second. Check the order, and whether one of them is to be transposed.`,
  'not-broadcastable': ({ shapes: [one, other] }) =>
    `The shapes ${code(one)} and ${code(other)} do not go together element by element: read from the right, two lengths must be equal, or one of them 1.`,
  'not-a-tensor': ({ got }) =>
    got === 'null' || got === 'undefined'
      ? 'An operation of tfjs was given nothing where it needs a tensor or a number: an argument is missing, a name is misspelt, or a property does not exist, such as `.T` or `.length` of a tensor.'
      : `An operation of tfjs was given ${code(got)} where it needs a tensor or a number.`,
  constant: () => 'A `const` cannot be given a new value: use `let` for what changes.',
  'too-deep': () => 'A function keeps calling itself and never stops.',
  disposed: () => 'A tensor was used after it had been disposed of: leave out `dispose`, nothing needs it here.',
}
