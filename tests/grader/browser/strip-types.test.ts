import { expect, test } from 'vitest'
import { stripTypes } from '#grader/browser/strip-types.ts'
import { stripTypes as onServer } from '#grader/sandbox/strip-types.ts'

const sources = [
  'export const f = (x: number): number => x as number',
  'interface A { b: string }\nfunction f<T extends A>(this: void, x: T, y?: unknown) { return x!.b satisfies string }',
  'const a = ;',
  'enum A { x }\nlet b = 1',
  'let x: number = 1\nfunction f( {',
  '  @',
  'namespace X { export const a = 1 }',
  'a\n\n  return 5 5',
  'const tênBiến = = 3',
  '"unterminated',
  'class A { constructor(private x: number) {} }',
  'let a = 1\n\tlet b: = 2',
  'x = `${',
  'import type { A } from "x"\nexport { f as default }',
  '',
]

test.each(sources)('the browser reads, or refuses and marks, as the server does: %s', async (source) => {
  expect(await stripTypes(source)).toEqual(onServer(source))
})
