// First of all, and by itself: what is loaded after it finds the bare scope.
import './bare-scope.ts'
import * as harness from '#grader/sandbox/isolate/main.ts'
import { learnerFile } from '#grader/sandbox/learner-module.ts'
import type { Loaded, Machine } from '#grader/sandbox/machine.ts'
import { runCases } from '#grader/sandbox/run-cases.ts'
import { now, post, receive } from './bare-scope.ts'
import type { FromChild, ToChild } from './messages.ts'
import { meterByWall } from './wall-clock.ts'

// The program of the worker in which a learner's code runs, once: what a process and its isolate are on the server, with the
// same harness. It cannot interrupt itself; its host ends it, so it tells all that it does at once.

const tell = (message: FromChild) => post(message)

/** Loads the learner's module; null when the engine refuses it, which is told. */
async function load({ modules }: ToChild): Promise<Loaded | null> {
  for (const [at, { url, exported }] of modules.entries()) {
    try {
      const module: Record<string, unknown> = await import(url)
      if (harness.enter(module, exported)) return { kind: 'loaded' }
      tell({ kind: 'refused', why: 'missing', message: '' })
      return null
    } catch (thrown) {
      const error = harness.describeThrown(thrown)
      // A module that was refused has not run: no line of it is in the stack.
      const isSyntax = thrown instanceof SyntaxError
      const ran = error.stack.includes(learnerFile)
      if (ran || !(isSyntax || thrown instanceof TypeError))
        return { kind: 'threw', error: { name: 'Error', message: error.text, stack: error.stack } }
      if (isSyntax && at < modules.length - 1) continue
      tell({ kind: 'refused', why: isSyntax ? 'syntax' : 'import', message: error.message })
      return null
    }
  }
  return null
}

async function run(order: ToChild): Promise<void> {
  harness.prepare(order.cases, order.forbidden)
  const loaded = await load(order)
  if (loaded === null) return
  tell({ kind: 'loaded' })
  const call = meterByWall(order.limits, now)
  const callAgain = meterByWall(order.limits, now)
  const machine: Machine = {
    runCase: (index) => call(() => harness.runCase(index)),
    repeatsCase: (index) => callAgain(() => harness.repeatsCase(index)),
    printed: harness.printed,
  }
  const ended = runCases(machine, loaded, order, (text) => tell({ kind: 'case', text }))
  if (ended !== null) tell({ kind: 'ended', run: ended.run })
}

harness.onPrint((piece) => tell({ kind: 'printed', piece }))
receive((order) => void run(order as ToChild))
tell({ kind: 'warm' })
