import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isMadeFrom, noteMadeFrom, sourceHash } from '#scripts/source-hash.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deep-recall-hash-'))
  await mkdir(join(folder, 'app', '[id]'), { recursive: true })
  await writeFile(join(folder, 'app', '[id]', 'page.tsx'), 'one')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const hashOf = () => sourceHash([join(folder, 'app/**/*')])

test('a change of a file, deep in folders with brackets, changes the hash, and taking it back restores it', async () => {
  const before = await hashOf()
  await writeFile(join(folder, 'app', '[id]', 'page.tsx'), 'two')
  expect(await hashOf()).not.toBe(before)
  await writeFile(join(folder, 'app', '[id]', 'page.tsx'), 'one')
  expect(await hashOf()).toBe(before)
})

test('a file that is added or renamed changes the hash', async () => {
  const before = await hashOf()
  await writeFile(join(folder, 'app', 'a.ts'), '')
  const added = await hashOf()
  await rm(join(folder, 'app', 'a.ts'))
  await writeFile(join(folder, 'app', 'b.ts'), '')
  expect(new Set([before, added, await hashOf()]).size).toBe(3)
})

test('what was made is current only for the hash that it was made from', async () => {
  const hash = await hashOf()
  expect(await isMadeFrom(folder, hash)).toBe(false)
  await noteMadeFrom(folder, hash)
  expect(await isMadeFrom(folder, hash)).toBe(true)
  expect(await isMadeFrom(folder, `${hash}x`)).toBe(false)
})
