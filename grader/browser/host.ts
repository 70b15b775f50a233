import type { Run } from '#grader/sandbox/protocol.ts'
import { decodeKit, type Kit } from './kit.ts'
import type { FromHost, ToHost } from './messages.ts'
import { runProgram } from './run-program.ts'
import { runView } from './run-view.ts'
import { stripTypes } from './strip-types.ts'
import { holdStripper } from './stripper-bytes.ts'
import type { Supervised } from './supervise.ts'
import { warmChild } from './warm-child.ts'

// The program of the page's worker: strips types, gives the code to a child that is used once, judges and words what came of
// it. Once equipped it needs no network, and its Content Security Policy gives it none, nor its children.

let childUrl = ''
/** Loaded ahead, while nobody waits. */
let stock: Promise<Worker> | null = null
let running: Supervised | null = null

const tell = (message: FromHost) => self.postMessage(message)

function restock(): void {
  stock ??= warmChild(childUrl)
  // Whoever takes it hears of it; until then nobody has to.
  stock.catch(() => undefined)
}

function takeChild(): Promise<Worker> {
  const child = stock ?? warmChild(childUrl)
  stock = null
  return child
}

function equip(child: string, stripper: ArrayBuffer): void {
  childUrl = URL.createObjectURL(new Blob([child], { type: 'text/javascript' }))
  holdStripper(stripper)
  restock()
  void stripTypes('')
}

async function run({ id, code, kit: encoded, locale }: Extract<ToHost, { kind: 'run' }>): Promise<void> {
  const kit = decodeKit(encoded)
  const ran = await runProgram(code, kit, takeChild, (started) => {
    running = started
  })
  running = null
  if (ran.kind === 'stopped') tell({ kind: 'stopped', id })
  else tell({ kind: 'ran', id, view: runView(kit, ran.run, code, locale), retire: ran.broken })
  restock()
}

/** What a run comes to that wedged its host: the limit for all cases is over, and nothing is known of them. */
function runOutOfTime({ limits }: Kit): Run {
  return { kind: 'timed-out', limitMs: limits.totalMs, cases: [], console: '', lastConsole: '' }
}

self.onmessage = ({ data }: MessageEvent<ToHost>) => {
  if (data.kind === 'equip') return equip(data.child, data.stripper)
  if (data.kind === 'stop') return running?.stop()
  if (data.kind === 'give-up') {
    const kit = decodeKit(data.kit)
    return tell({
      kind: 'ran',
      id: data.id,
      view: runView(kit, runOutOfTime(kit), data.code, data.locale),
      retire: false,
    })
  }
  run(data).catch((error: unknown) => tell({ kind: 'failed', id: data.id, reason: String(error) }))
}
