import { code, isVector, type Words } from './words.ts'

/** What lies behind common error messages, in English. */
export const trapsEn: Words['traps'] = {
  'not-defined': ({ name }) =>
    `Nothing here is called ${code(name)}. Check the spelling; the operations of tfjs need ${code('tf.')} in front.`,
  'not-a-function': ({ name }) =>
    `${code(name)} cannot be called. Check its spelling, and whether what stands before the dot is a tensor or a plain number.`,
  'of-undefined': ({ name }) =>
    `What stands before ${code(`.${name}`)} is undefined there: a misspelt name, an index past the end, or a function without \`return\`.`,
  'inner-shapes': ({ shapes: [one, other] }) =>
    isVector(one) || isVector(other)
      ? `A matrix product wants two matrices, but one has shape ${code(isVector(one) ? one : other)}: give it a second axis with \`reshape\` or \`expandDims\`.`
      : `A matrix product of ${code(one)} and ${code(other)} is not possible: the columns of the first must be as many as the rows of the second. Check the order, and whether one of them is to be transposed.`,
  'not-broadcastable': ({ shapes: [one, other] }) =>
    `The shapes ${code(one)} and ${code(other)} do not go together element by element: read from the right, two lengths must be equal, or one of them 1.`,
  'not-a-tensor': ({ got }) => `An operation of tfjs was given ${code(got)} where it needs a tensor or a number.`,
  constant: () => 'A `const` cannot be given a new value: use `let` for what changes.',
  'too-deep': () => 'A function keeps calling itself and never stops.',
  disposed: () => 'A tensor was used after it had been disposed of: leave out `dispose`, nothing needs it here.',
}
