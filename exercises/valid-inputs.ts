import { isTensorValue, type Value } from './value.ts'

// What the `isValid` of a reference is made of.

/** The lengths of axes by their names, read off tensors whose shapes are given as names and numbers: `[X, 'm n'], [y, 'm 1']`. */
export function lengthsOf(...shapes: [tensor: Value | undefined, shape: string][]): Record<string, number> | null {
  const lengths: Record<string, number> = {}
  for (const [tensor, shape] of shapes) {
    const names = shape.split(' ')
    if (!tensor || !isTensorValue(tensor) || tensor.shape.length !== names.length) return null
    for (const [axis, name] of names.entries()) {
      const length = tensor.shape[axis] as number
      const meant = /^\d+$/.test(name) ? Number(name) : (lengths[name] ?? length)
      if (length !== meant || length === 0) return null
      lengths[name] = length
    }
  }
  return lengths
}

/** Whether tensors fit each other: axes of one name have one length. */
export const shapesFit = (...shapes: [tensor: Value | undefined, shape: string][]): boolean =>
  lengthsOf(...shapes) !== null

/** Whether each number of a tensor, or the number, is such. */
export function isEvery(value: Value | undefined, isSuch: (number: number) => boolean): boolean {
  if (typeof value === 'number') return isSuch(value)
  return value !== undefined && isTensorValue(value) && value.values.every(isSuch)
}

export const isLabel = (number: number) => number === 0 || number === 1

/** Whether it is a whole number, and at least this. */
export const isWhole = (value: Value | undefined, least: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least
