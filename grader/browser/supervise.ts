import type { ToldCase, ToldRun } from '#grader/sandbox/messages.ts'
import type { FromChild, ToChild } from './messages.ts'
import { wallStretch } from './wall-clock.ts'

/** How a run in a child ended. `stopped` is the learner's own wish, `crashed` nobody's. */
export type Outcome =
  | { kind: 'told'; run: ToldRun }
  | Extract<FromChild, { kind: 'refused' }>
  | { kind: 'crashed'; cases: ToldCase[]; console: string; lastConsole: string }
  | { kind: 'stopped' }

/** A run in a child, as long as it goes on. */
export interface Supervised {
  outcome: Promise<Outcome>
  stop(): void
}

/** What a case may need besides the learner's code: its repetition, reading the result, the way to us. */
const overheadMs = 300

/** Gives a warm child its only program, and ends it: when it is done, when it is too slow, or when it is asked to. */
export function supervise(child: Worker, order: ToChild): Supervised {
  const { caseMs, totalMs } = order.limits
  const cases: ToldCase[] = []
  let console = ''
  let printed = ''
  let isLoaded = false
  const told = () =>
    isLoaded ? { cases, console, lastConsole: printed } : { cases, console: printed, lastConsole: '' }

  let settle: (outcome: Outcome) => void
  const outcome = new Promise<Outcome>((resolve) => {
    settle = resolve
  })
  const end = (how: Outcome) => {
    clearTimeout(caseTimer)
    clearTimeout(totalTimer)
    child.terminate()
    settle(how)
  }
  const timeOut = (limitMs: number) => end({ kind: 'told', run: { kind: 'timed-out', limitMs, ...told() } })
  const caseTimeOut = () => setTimeout(() => timeOut(caseMs), caseMs * wallStretch * 1.25 + overheadMs)
  let caseTimer = caseTimeOut()
  const totalTimer = setTimeout(() => timeOut(totalMs), totalMs * wallStretch * 1.25 + 5 * overheadMs)

  child.onmessage = ({ data }: MessageEvent<FromChild>) => {
    if (data.kind === 'printed') {
      printed += data.piece
    } else if (data.kind === 'loaded' || data.kind === 'case') {
      if (data.kind === 'loaded') console = printed
      else cases.push(JSON.parse(data.text))
      isLoaded = true
      printed = ''
      clearTimeout(caseTimer)
      caseTimer = caseTimeOut()
    } else if (data.kind === 'ended') {
      end({ kind: 'told', run: JSON.parse(data.run) })
    } else if (data.kind === 'refused') {
      end(data)
    }
  }
  child.onerror = (event) => {
    event.preventDefault()
    end({ kind: 'crashed', ...told() })
  }
  child.postMessage(order)
  return { outcome, stop: () => end({ kind: 'stopped' }) }
}
