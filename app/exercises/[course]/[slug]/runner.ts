import type { Practice } from '#app/_server/practice.ts'
import type { Locale } from '#exercises/schema.ts'
import type { FromHost, RunView, ToHost } from '#grader/browser/messages.ts'

/** How a run in the browser ended. `unavailable`: what it needs could not be loaded. */
export type RunEnd = { kind: 'ran'; view: RunView } | { kind: 'stopped' } | { kind: 'failed' } | { kind: 'unavailable' }

/** What is loaded once and then kept: with it, code runs without a network. */
interface Equipment {
  child: string
  stripper: ArrayBuffer
  kit: Extract<ToHost, { kind: 'run' }>['kit']
}

/** What stripping types, judging and wording may take beside the limits of the code, on a slow machine, starting included. */
const overheadMs = 10_000
/** A host that does not stop in this time does not hear. */
const stopMs = 500

async function fetchEquipment({ runner, kit }: Practice): Promise<Equipment> {
  const get = async (address: string) => {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return response
  }
  const [child, stripper, exercise] = await Promise.all([
    get(`${runner}/child.js`).then((response) => response.text()),
    get(`${runner}/stripper.wasm`).then((response) => response.arrayBuffer()),
    get(kit).then((response) => response.json()),
  ])
  return { child, stripper, kit: exercise }
}

/** What a host said; `late` when it took too long, `deaf` when it did not hear that it should stop. */
type Answer = FromHost | 'late' | 'deaf'

/** Asks a host for what a run came to. `stop` comes true when the learner wants it no more. */
function ask(
  host: Worker,
  message: Extract<ToHost, { id: number }>,
  limitMs: number,
  stop: Promise<unknown>,
): Promise<Answer> {
  return new Promise((resolve) => {
    const answer = (given: Answer) => {
      for (const timer of timers) clearTimeout(timer)
      if (host.onmessage === listen) host.onmessage = null
      resolve(given)
    }
    const listen = ({ data }: MessageEvent<FromHost>) => {
      if (data.id === message.id) answer(data)
    }
    const timers = [setTimeout(() => answer('late'), limitMs)]
    host.onmessage = listen
    host.onerror = () => answer({ kind: 'failed', id: message.id, reason: 'the worker failed' })
    void stop.then(() => {
      host.postMessage({ kind: 'stop' } satisfies ToHost)
      timers.push(setTimeout(() => answer('deaf'), stopMs))
    })
    host.postMessage(message)
  })
}

/** Runs code on the visible cases of an exercise, in a worker of the page. One run at a time. */
export function createRunner(practice: Practice, locale: Locale) {
  let equipment: Promise<Equipment> | null = null
  let host: Worker | null = null
  let lastId = 0
  let stopRunning = () => {}

  function equip(): Promise<Equipment> {
    equipment ??= fetchEquipment(practice).then((equipment) => {
      startHost(equipment)
      return equipment
    })
    // The next run tries again.
    equipment.catch(() => {
      equipment = null
    })
    return equipment
  }

  function startHost({ child, stripper }: Equipment): Worker {
    host?.terminate()
    host = new Worker(`${practice.runner}/host.js`)
    const message: ToHost = { kind: 'equip', child, stripper }
    host.postMessage(message)
    return host
  }

  async function run(code: string): Promise<RunEnd> {
    const stop = new Promise<'stop'>((resolve) => {
      stopRunning = () => resolve('stop')
    })
    const held = await Promise.race([equip().catch(() => null), stop])
    if (held === 'stop') return { kind: 'stopped' }
    if (held === null) return { kind: 'unavailable' }
    lastId += 1
    const asked = { id: lastId, code, kit: held.kit, locale }
    const limitMs = held.kit.limits.totalMs * 2 + overheadMs
    const first = await ask(host ?? startHost(held), { kind: 'run', ...asked }, limitMs, stop)
    const answer =
      first === 'late' ? await ask(startHost(held), { kind: 'give-up', ...asked }, overheadMs, stop) : first
    if (answer === 'deaf' || answer === 'late' || answer.kind === 'failed') {
      // Whatever that host is still busy with, the next run should not wait for it.
      startHost(held)
      return { kind: answer === 'deaf' ? 'stopped' : 'failed' }
    }
    if (answer.kind === 'stopped') return { kind: 'stopped' }
    if (answer.retire) startHost(held)
    return { kind: 'ran', view: answer.view }
  }

  return {
    /** Loads what runs need, ahead of the first one. */
    prepare: () => void equip().catch(() => undefined),
    run,
    stop: () => stopRunning(),
    close: () => host?.terminate(),
  }
}
