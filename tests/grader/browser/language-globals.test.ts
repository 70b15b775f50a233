import ivm from 'isolated-vm'
import { expect, test } from 'vitest'
import { languageGlobals } from '#grader/browser/language-globals.ts'

test('a child keeps exactly what a bare isolate of the server has', () => {
  const isolate = new ivm.Isolate()
  const names = isolate.createContextSync().evalSync('JSON.stringify(Object.getOwnPropertyNames(globalThis))')
  isolate.dispose()
  expect([...languageGlobals].sort()).toEqual(JSON.parse(names).sort())
})
