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
const overheadMs = 20_000
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

  /** Asks a host for what a run came to; null when there is no answer within `ms`. */
  function ask(worker: Worker, message: Extract<ToHost, { id: number }>, ms: number): Promise<FromHost | null> {
    return new Promise((resolve) => {
      const answer = (given: FromHost | null) => {
        clearTimeout(timer)
        worker.onmessage = null
        worker.onerror = null
        resolve(given)
      }
      const timer = setTimeout(() => answer(null), ms)
      worker.onmessage = ({ data }: MessageEvent<FromHost>) => {
        if (data.id === message.id) answer(data)
      }
      worker.onerror = () => answer({ kind: 'failed', id: message.id, reason: 'the worker failed' })
      stopRunning = () => {
        worker.postMessage({ kind: 'stop' } satisfies ToHost)
        setTimeout(() => answer({ kind: 'stopped', id: message.id }), stopMs)
      }
    })
  }

  async function run(code: string): Promise<RunEnd> {
    const held = await equip().catch(() => null)
    if (held === null) return { kind: 'unavailable' }
    lastId += 1
    const asked = { id: lastId, code, kit: held.kit, locale }
    const worker = host ?? startHost(held)
    const limitMs = held.kit.limits.totalMs * 2 + overheadMs
    const answer = await ask(worker, { kind: 'run', ...asked }, limitMs)
    const end = answer ?? (await ask(startHost(held), { kind: 'give-up', ...asked }, overheadMs))
    stopRunning = () => {}
    if (end?.kind !== 'ran') {
      // Whatever it is still busy with, the next run should not wait for it.
      if (end?.kind !== 'stopped' || worker === host) startHost(held)
      return { kind: end?.kind ?? 'failed' }
    }
    if (end.retire) startHost(held)
    return { kind: 'ran', view: end.view }
  }

  return {
    /** Loads what runs need, ahead of the first one. */
    prepare: () => void equip().catch(() => undefined),
    run,
    stop: () => stopRunning(),
    close: () => host?.terminate(),
  }
}
