/** Splits at commas that stand in no bracket. */
function splitAtCommas(list: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of list.replaceAll('=>', '')) {
    if ('([{<'.includes(character)) depth++
    if (')]}>'.includes(character)) depth--
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

/** The part between the first bracket and the one that closes it. */
function parameterList(signature: string): string {
  const start = signature.indexOf('(')
  let depth = 0
  for (let at = start; at < signature.length; at++) {
    if (signature[at] === '(') depth++
    if (signature[at] === ')' && --depth === 0) return signature.slice(start + 1, at)
  }
  return ''
}

/** The names of the parameters in a TypeScript function type: `(z: tf.Tensor, axis?: number) => tf.Tensor` has z, axis. */
export function parameterNames(signature: string): string[] {
  return splitAtCommas(parameterList(signature))
    .map((part) => part.split(':')[0]?.replace(/[?.\s]/g, '') ?? '')
    .filter((name) => name !== '')
}

/** For each parameter in a TypeScript function type whether it is a tensor, and can be nothing else. */
export function tensorParameters(signature: string): boolean[] {
  return splitAtCommas(parameterList(signature)).map((part) => /^[^:]*:\s*tf\.(Tensor\w*|Scalar)\s*$/.test(part))
}
