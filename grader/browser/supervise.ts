import type { Call, Loaded, Step } from '#grader/sandbox/machine.ts'
import type { Order, ToldCase, ToldRun } from '#grader/sandbox/messages.ts'
import { runCases } from '#grader/sandbox/run-cases.ts'
import type { ChildAnswer, FromChild, ToChild } from './messages.ts'
import { wallMeter } from './wall-clock.ts'

/** How a run in a child ended. `stopped` is the learner's own wish, `crashed` nobody's. */
export type Outcome =
  | { kind: 'told'; run: ToldRun }
  | Extract<ChildAnswer, { kind: 'refused' }>
  | { kind: 'crashed'; cases: ToldCase[]; console: string; lastConsole: string }
  | { kind: 'stopped' }

/** What a child is to run: an order of which it gets the code as modules. */
export type ChildOrder = Pick<Order, 'cases' | 'caseCount' | 'forbidden' | 'limits'> & {
  modules: Extract<ToChild, { kind: 'load' }>['modules']
}

/** A run in a child, as long as it goes on. */
export interface Supervised {
  outcome: Promise<Outcome>
  stop(): void
}

type Meter = ReturnType<typeof wallMeter>

/** Gives a warm child its only program, and ends it: when it is done, when it is too slow, or when it is asked to. */
export function supervise(child: Worker, order: ChildOrder): Supervised {
  const { modules, cases: inputs, forbidden, limits } = order
  const meter = wallMeter(limits)
  const meterAgain = wallMeter(limits)
  /** What the code printed in the call that goes on. */
  let printed = ''
  let answered: (answer: ChildAnswer) => void = () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  child.onmessage = ({ data }: MessageEvent<FromChild>) => {
    if (data.kind === 'printed') printed += data.piece
    else if (data.kind !== 'warm') answered(data)
  }

  /** The child's answer; null when there is none in time. */
  function ask(message: ToChild, patienceMs: number): Promise<ChildAnswer | null> {
    return new Promise((resolve) => {
      timer = setTimeout(() => resolve(null), patienceMs)
      answered = (answer) => {
        clearTimeout(timer)
        resolve(answer)
      }
      child.postMessage(message)
    })
  }

  async function load(): Promise<Loaded | Extract<ChildAnswer, { kind: 'refused' }>> {
    const answer = await ask({ kind: 'load', modules, cases: inputs, forbidden }, meter.patienceMs())
    if (answer === null) return meter.stopped()
    if (answer.kind === 'refused') return answer
    if (answer.kind === 'threw') return { kind: 'threw', error: errorOf(answer) }
    const evaluated = meter.returned(null, answer.kind === 'loaded' ? answer.tookMs : 0)
    return evaluated.kind === 'returned' ? { kind: 'loaded' } : evaluated
  }

  async function call(message: ToChild, { patienceMs, stopped, returned }: Meter): Promise<Call<string | boolean>> {
    const answer = await ask(message, patienceMs())
    if (answer === null) return stopped()
    // The harness has put what was printed into what it tells of the case.
    printed = ''
    if (answer.kind === 'returned') return returned(answer.value, answer.tookMs)
    return { kind: 'threw', error: errorOf(answer as Extract<ChildAnswer, { kind: 'threw' }>) }
  }

  async function answerTo(step: Step): Promise<string | Call<string> | Call<boolean>> {
    if (step.ask === 'runCase') return call({ kind: 'runCase', index: step.index }, meter) as Promise<Call<string>>
    if (step.ask === 'repeatsCase')
      return call({ kind: 'repeatsCase', index: step.index }, meterAgain) as Promise<Call<boolean>>
    const taken = printed
    printed = ''
    return taken
  }

  const told: ToldCase[] = []
  let loadConsole: string | null = null
  async function run(): Promise<Outcome> {
    const loaded = await load()
    if (loaded.kind === 'refused') return loaded
    const steps = runCases(
      loaded,
      order,
      (text) => told.push(JSON.parse(text)),
      (console) => {
        loadConsole = console
      },
    )
    let step = steps.next()
    while (!step.done) step = steps.next(await answerTo(step.value))
    // Null is for a machine that knows what it has had of the processor, which a browser does not.
    return { kind: 'told', run: JSON.parse((step.value as NonNullable<typeof step.value>).run) }
  }

  let stop: () => void = () => undefined
  const cut = new Promise<Outcome>((resolve) => {
    stop = () => resolve({ kind: 'stopped' })
    child.onerror = (event) => {
      event.preventDefault()
      const consoles = { console: loadConsole ?? printed, lastConsole: loadConsole === null ? '' : printed }
      resolve({ kind: 'crashed', cases: told, ...consoles })
    }
  })
  const outcome = Promise.race([run(), cut]).finally(() => {
    clearTimeout(timer)
    child.terminate()
  })
  return { outcome, stop }
}

/** As an error of the isolate is told: its text has the name in it already. */
const errorOf = ({ text, stack }: { text: string; stack: string }): Error => ({ name: 'Error', message: text, stack })
