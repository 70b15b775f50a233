import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { networkInterfaces } from 'node:os'
import type ivm from 'isolated-vm'
import { onLines } from './lines.ts'
import type { Order, Ready } from './messages.ts'
import { runInIsolate } from './run-in-isolate.ts'
import { isSound } from './strip-types.ts'
import { warmIsolates } from './warm-isolates.ts'

// The program of a sandbox process: takes one order a line, and answers each with one line. Its arguments are the two files
// that it may read: isolated-vm's library, and the bundle for the isolates.

const [library, bundle] = process.argv.slice(2) as [string, string]
const { ivm: isolatedVm } = createRequire(import.meta.url)(library) as { ivm: typeof ivm }
const isolates = warmIsolates(isolatedVm, readFileSync(bundle, 'utf8'))
if (!isSound()) throw new Error('type stripping does not work')

const say = (line: string) => process.stdout.write(`${line}\n`)

/** The memory of a process that has run well: it stays far below. What stripping took is never given back. */
const capBytes = 600 * 2 ** 20
/** A busy machine gets further chances, with more of the wall clock. */
const stretches = [1, 4, 12]

function run(order: Order): string {
  for (const stretch of stretches) {
    const warm = isolates.take(order.limits.memoryMb)
    const ended = runInIsolate(order, warm, stretch)
    if (!warm.isolate.isDisposed) warm.isolate.dispose()
    if (ended === null) continue
    return `{"id":${order.id},"run":${ended.run},"retire":${ended.retire || process.memoryUsage.rss() > capBytes}}`
  }
  const timedOut = { kind: 'timed-out', cases: [], limitMs: order.limits.caseMs, console: '', lastConsole: '' }
  return JSON.stringify({ id: order.id, run: timedOut, retire: false })
}

let restocking: NodeJS.Timeout | undefined
/** Makes isolates while nobody waits: an order that comes in between is only delayed by the one that is in the making. */
function restock(): void {
  clearTimeout(restocking)
  restocking = setTimeout(() => {
    if (isolates.restock()) restock()
  }, 2)
}

onLines(process.stdin, Number.POSITIVE_INFINITY, (line) => {
  say(run(JSON.parse(line) as Order))
  restock()
})
// The parent is gone, or wants us gone.
process.stdin.on('end', () => process.exit(0))

isolates.restock()
isolates.restock()
const ready: Ready = {
  ready: true,
  environmentVariables: Object.keys(process.env).length,
  networkInterfaces: Object.keys(networkInterfaces()).length,
  readsFiles: process.permission?.has('fs.read', process.execPath) ?? true,
}
say(JSON.stringify(ready))
