// expect: returned
// Everything that a program can replace is replaced: the harness has copies of what it needs.
const { defineProperty, getOwnPropertyNames } = Object
const broken = () => {
  throw new Error('broken')
}
for (const owner of [String.prototype, Array.prototype, Function.prototype, RegExp.prototype, JSON, Math, Reflect, Object, Array] as any[])
  for (const name of getOwnPropertyNames(owner))
    if (name !== 'constructor' && name !== 'prototype')
      try {
        defineProperty(owner, name, { get: broken })
      } catch {}
export const double = (x: number) => 2 * x
