import type { Confinement } from '#grader/sandbox/confinement.ts'
import type { Order } from '#grader/sandbox/messages.ts'
import { startSandboxProcess } from '#grader/sandbox/sandbox-process.ts'

/** Which of the layers around a process there are: the system's wrappers, and Node's permissions. */
export interface Around {
  wrappers: boolean
  permissions: boolean
}

/** The command that runs Node code as a sandbox process is run, with some of its layers taken away. */
export function commandFor({ command, args }: Confinement, code: string, around: Around): Confinement {
  const words = [command, ...args]
  const node = words.indexOf(process.execPath)
  const program = words.findIndex((word) => word.endsWith('process.mjs'))
  const options = words
    .slice(node + 1, program)
    .filter((word) => around.permissions || !/^--(permission|allow-)/.test(word))
  const [first = '', ...rest] = [...(around.wrappers ? words.slice(0, node) : []), process.execPath, ...options]
  return { command: first, args: [...rest, '-e', code], layers: [] }
}

const ready = { ready: true, environmentVariables: 0, networkInterfaces: 0, readsFiles: false }

/** A sandbox process in which a learner's code has taken over, and does this with an `order`; `say` writes a line. */
export function fallenProcess(
  confinement: Confinement,
  act: string,
  around: Around = { wrappers: true, permissions: true },
) {
  const code = `const fs = require('node:fs')
    const say = (line) => fs.writeSync(1, line + '\\n')
    say(${JSON.stringify(JSON.stringify(ready))})
    process.stdin.once('data', (text) => { const order = JSON.parse(text); ${act} })`
  return startSandboxProcess(commandFor(confinement, code, around))
}

export const order: Order = {
  id: 7,
  code: '',
  entry: 'f',
  cases: '[]',
  caseCount: 0,
  forbidden: '[]',
  limits: { caseMs: 200, totalMs: 200, memoryMb: 64 },
}
