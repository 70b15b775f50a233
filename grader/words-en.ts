import { tellingDigits } from './format-value.ts'
import { trapIn } from './javascript-trap.ts'
import {
  areWrong,
  axisName,
  causes,
  comparisons,
  factorOf,
  given,
  inCase,
  instead,
  kind,
  names,
  number,
  onLine,
  operators,
  shape,
  yours,
  yoursInside,
} from './terms-en.ts'
import { trapsEn } from './traps-en.ts'
import { code, messageText, outputTexts, shapeText, tell, type Words, warn } from './words.ts'

export const english: Words = {
  allPass: (cases) => `Right: all ${cases} cases pass.`,
  somePass: (passed, cases) => `${passed} of ${cases} cases ${passed === 1 ? 'passes' : 'pass'}.`,
  notReached: 'No result: the run ended before.',
  traps: trapsEn,
  findings: {
    mistake({ id, path }, about) {
      const text = about.mistake(id) ?? 'Your result equals that of a mistake that others have made before you.'
      const outputs = outputTexts(path, about).join(', ')
      return outputs ? `In ${outputs}: ${text}` : text
    },
    'two-mistakes'({ ids, path }, about) {
      const outputs = outputTexts(path, about).join(', ')
      const texts = ids.map((id) => about.mistake(id) ?? 'a mistake that others have made before you.')
      return `${outputs ? `In ${outputs}, two` : 'Two'} things at once. First: ${texts[0]} And second: ${texts[1]}`
    },
    'mistake-and'({ id, path, besides }, about) {
      const outputs = outputTexts(path, about).join(', ')
      const text = about.mistake(id) ?? 'Your result comes close to that of a mistake that others have made before you.'
      return `${outputs ? `In ${outputs}, two` : 'Two'} things at once. First: ${text} And second, measured against that: ${tell(english, besides, about, 'full')}`
    },
    'tensor-operator'({ made, by, position }) {
      const what = by ? code(by) : made === 'number' ? 'one of `-`, `*`, `/`, `<` or the like' : '`+` or `==`'
      const fact = `JavaScript's own ${what} was given a tensor${onLine(position)}`
      const comparison = by && /^[<>=!]/.test(by)
      if (comparison) return [`${fact}, and knows nothing of the numbers in it.`, comparisons]
      const result = made === 'number' ? '`NaN`' : 'text'
      if (by?.startsWith('Math.'))
        return [
          `${fact}, and made ${result} of it.`,
          `${code(by)} takes plain numbers; for tensors there is ${code(by.replace('Math.', 'tf.'))} or the like.`,
        ]
      return [`${fact}, and made ${result} of it.`, instead(by) ?? operators]
    },
    'tensors-compared': ({ position }) => [
      `\`==\` between two tensors${onLine(position)} asks whether they are one and the same object, never about their numbers.`,
      comparisons,
    ],
    'tensor-as-array': ({ name, read, position }) =>
      read === 'length'
        ? [
            `${code(`${name}.length`)}${onLine(position)} has no value: ${code(name)} is a tensor, and a tensor has no length.`,
            `Its lengths are in its shape: ${code(`${name}.shape[0]`)} is how many rows it has.`,
          ]
        : [
            `${code(`${name}[...]`)}${onLine(position)} has no value: ${code(name)} is a tensor, and brackets do not reach its numbers.`,
            `Use one operation on the whole tensor, ${code('tf.slice')} or ${code('tf.gather')} for a part of it, or ${code(`${name}.arraySync()`)} for plain arrays.`,
          ],
    'syntax-error'({ message }) {
      const trap = trapIn(message)
      return [`This is not valid code yet: ${code(message)}.`, trap && warn(english, trap)]
    },
    'missing-entry': ({ name }) => [
      `There is no function named ${code(name)} in your code.`,
      'Keep that name, since it is the one that is called.',
    ],
    forbidden({ name, position }) {
      const place = position ? ` in line ${position.line}` : ''
      return `${code(`tf.${name}`)} was called${place}, directly or inside another function. What it computes is yours to build here, from simpler operations.`
    },
    'runtime-error'({ message, position }, about) {
      const trap = trapIn(message)
      const place = position ? ` in line ${position.line}, column ${position.column}` : ''
      const called = about.inputs.length > 0 ? `It was called with ${about.inputs.map(given).join(', ')}.` : ''
      return [
        `Your code stopped with an error${place}${inCase(about.title)}: ${messageText(message)}.`,
        [trap && warn(english, trap), called].filter(Boolean).join(' ') || null,
      ]
    },
    'nothing-returned': () => [
      'Your function returned nothing.',
      'Is there a `return` in front of the result? With braces `{ }`, an arrow function needs one too.',
    ],
    'promise-returned': () => [
      'Your function returned a Promise.',
      'Leave out `async`, and use `dataSync()` and `arraySync()` in place of `data()` and `array()`.',
    ],
    'wrong-type'({ path, expected, got }, about) {
      if (got === 'NaN') return [`${yours(path, about)} is a single \`NaN\` where a tensor is expected.`, operators]
      const glued = got === 'text' && (expected === 'tensor' || expected === 'number')
      return [
        `${yours(path, about)} is ${kind(got)}, and should be ${kind(expected)}.`,
        got === 'function'
          ? 'The brackets of the call are missing: `z.exp` is the method, `z.exp()` its result.'
          : glued
            ? `A tensor and \`+\` make text. ${operators}`
            : null,
      ]
    },
    'missing-output': ({ name, unknown }) =>
      `Your result has no ${code(name)}.${unknown.length > 0 ? ` It has ${names(unknown)}, which nobody asked for: is that the one, under another name?` : ''}`,
    'wrong-shape': ({ path, expected, got, cause }, about) => [
      `${yours(path, about)} has ${shape(got)}, and should have ${shape(expected)}${inCase(about.title)}.`,
      cause && causes[cause],
    ],
    'input-returned': ({ path, argument }, about) =>
      `${yours(path, about)} is the input ${code(about.parameters[argument] ?? `${argument + 1}`)}, just as it came in.`,
    transposed: ({ path }, about) =>
      `${yours(path, about)} is the transpose of what it should be: rows and columns have changed places.`,
    negated: ({ path }, about) => [
      `${yours(path, about)} has the opposite sign of what it should have, everywhere.`,
      'Look for a minus, or for a difference taken the wrong way round.',
    ],
    'constant-factor'({ path, factor, of }, about) {
      if (factor === 0) return `${yours(path, about)} is 0 everywhere.`
      if (of) return `${yours(path, about)} ${factorOf[of]}${factor < 0 ? ' Its sign is wrong too.' : ''}`
      return [
        `${yours(path, about)} is ${number(factor)} times what it should be, everywhere.`,
        'Look for a factor that is missing, or one too many.',
      ]
    },
    'constant-offset': ({ path, offset }, about) => [
      `${yours(path, about)} is ${number(Math.abs(offset))} too ${offset > 0 ? 'large' : 'small'}, everywhere.`,
      'Look for a term that is missing, or one too many.',
    ],
    shifted: ({ path, axis, by }, about) => [
      `${yours(path, about)} has the right numbers, but ${by > 0 ? 'one place too late' : 'one place too early'} along axis ${axis}.`,
      'Look at where your loop or slice starts.',
    ],
    'wrong-axis': ({ path, right, wrong, total }, about) =>
      total === null
        ? [
            `${yours(path, about)} goes along ${axisName(wrong)}, and should go along ${axisName(right)}.`,
            'Look at the axis that you gave to `sum`, `mean`, `max` or `min`.',
          ]
        : [
            `The numbers of ${yoursInside(path, about)} add up to ${number(total)} along ${axisName(wrong)}, and should do so along ${axisName(right)}.`,
            'Look at the axis that you gave to `sum`, `mean` or `max`.',
          ],
    'not-finite'({ path, index, got, from }, about) {
      const where = index.length > 0 ? ` at ${shapeText(index)}` : ''
      const cause = from
        ? `, where ${code(about.parameters[from.argument] ?? `${from.argument + 1}`)} is ${number(from.value)}`
        : ''
      const start = `${yours(path, about)} is ${code(got)}${where}${cause}${inCase(about.title)}.`
      if (got !== 'NaN') return [start, 'Look for `exp` of a large number, a division by 0, or `log(0)`.']
      if (about.nothingPassed) return [start, operators]
      return [
        start,
        `\`NaN\` comes from $0/0$, $\\infty/\\infty$, $\\infty - \\infty$, $0 \\cdot \\infty$, and from the logarithm or the root of a negative number.`,
      ]
    },
    'input-mutated': ({ argument }, { parameters }) => [
      `Your function changes its input ${code(parameters[argument] ?? `${argument + 1}`)}.`,
      'Whoever called it may still need that: return new values, and leave the old ones as they are.',
    ],
    'not-deterministic': () => [
      'Called twice with the same input, your function gives two different results.',
      'Leave out what is random, and keep nothing between calls outside the function.',
    ],
    'some-outputs-wrong': ({ right, wrong }) =>
      `${names(right)} ${right.length === 1 ? 'is' : 'are'} right. What is left to correct: ${names(wrong)}.`,
    'first-difference'({ place, expected, got, differing, of }, about) {
      const digits = typeof expected === 'number' && typeof got === 'number' ? tellingDigits(expected, got) : undefined
      const where = place.index.length > 0 ? ` at ${shapeText(place.index)}` : ''
      const count = of > 1 ? `; ${areWrong(differing, of)}` : ''
      return `${yours(place.path, about)} is ${number(got, digits)}${where}${inCase(about.title)}, and should be ${number(expected, digits)}${count}.`
    },
    'wrong-values': ({ path, differing, of }, about) =>
      of > 1
        ? `${yours(path, about)} has the right shape, but ${areWrong(differing, of)}${inCase(about.title)}.`
        : `${yours(path, about)} is not the right number${inCase(about.title)}.`,
    'timed-out': ({ limitMs }) => [
      `Your code was stopped after ${number(limitMs)} ms.`,
      'Is there a loop that never ends, or one over single elements where one operation on the whole tensor would do?',
    ],
    'out-of-memory': ({ limitMb }) => [
      `Your code used more than the ${number(limitMb)} MB of memory that it may.`,
      'Look for an array that keeps growing.',
    ],
    'output-too-large': () => [
      'Your result is far larger than it should be.',
      'Look for an array that keeps growing, or an axis too many.',
    ],
    crashed: () => 'Your code brought its whole process down, most often by asking for an enormous array at once.',
  },
}
