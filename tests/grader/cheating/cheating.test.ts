import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#exercises/load.ts'
import { grade } from '#grader/grade.ts'
import type { Finding } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'

// Each file in programs/ is one way to pass without having computed. Its first line names the exercise, the status and,
// where it matters, the first finding with a part of what that says.

const folder = join(import.meta.dirname, 'programs')
const { exercises } = await loadLibrary()

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ processes: 2 })
})
afterAll(() => sandbox.close())

const saying = (finding: Finding): string =>
  'name' in finding ? finding.name : 'message' in finding ? finding.message : ''

test.each(readdirSync(folder))('%s does not pass, and is told why', async (file) => {
  const code = readFileSync(join(folder, file), 'utf8')
  const [, key = '', status, kind, said = ''] = /^\/\/ (\S+): ([a-z]+)(?:, ([a-z-]+) ?(.*))?/.exec(code) ?? []
  const exercise = exercises.get(key)
  if (exercise === undefined) throw new Error(`${file} names no exercise`)
  for (const seed of [1, 2]) {
    const verdict = await grade(exercise, code, seed, sandbox)
    const [first] = verdict.findings
    expect(verdict.status, JSON.stringify(first)).toBe(status)
    if (first === undefined) throw new Error('nothing was told')
    if (kind !== undefined) expect(first).toMatchObject({ kind })
    expect(saying(first)).toContain(said)
  }
})
