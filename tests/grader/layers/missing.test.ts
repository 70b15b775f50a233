import { afterEach, expect, test } from 'vitest'
import { layerLines } from '#grader/sandbox/layers.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'

const path = process.env.PATH
afterEach(() => {
  if (path !== undefined) process.env.PATH = path
})

test('a machine without the programs that confine still grades, and its start says what is missing', async () => {
  process.env.PATH = ''
  const sandbox = await createSandbox({ processes: 1 })
  const limits = { caseMs: 1000, totalMs: 1000, memoryMb: 64 }
  const run = await sandbox.run({ code: 'const f = (n) => n + 1', entry: 'f', cases: [[1]], forbidden: [], limits })
  const lines = layerLines(sandbox.layers())
  await sandbox.close()

  expect(run).toMatchObject({ kind: 'ran', cases: [{ value: 2 }] })
  expect(lines[0]).toMatch(/^Sandbox: isolate, limits, process, empty environment, no files\b/)
  for (const name of ['no network', 'memory cap', 'ends with its parent'])
    expect(lines.slice(1)).toContainEqual(expect.stringMatching(`^Not available on this machine: ${name} \\(`))
})
