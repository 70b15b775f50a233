import type { Ungradable } from '#grader/sandbox/learner-module.ts'
import { missingEntry } from '#grader/sandbox/learner-module.ts'
import type { Run } from '#grader/sandbox/protocol.ts'
import { readRun } from '#grader/sandbox/told.ts'
import { encodeWire } from '#grader/sandbox/wire.ts'
import type { Kit } from './kit.ts'
import { importRefused, type LearnerModules, learnerModules, locateSyntaxError } from './learner-modules.ts'
import { stripTypes } from './strip-types.ts'
import { type Outcome, type Supervised, supervise } from './supervise.ts'

/** What came of a program. `broken`: the type stripper failed, and this host should not strip again. */
export type Ran = { kind: 'ran'; run: Run; broken: boolean } | { kind: 'stopped' }

const ungradable = ({ finding, broken }: Ungradable): Ran => ({
  kind: 'ran',
  run: { kind: 'ungradable', finding, console: '' },
  broken,
})

/** Runs a learner's code on the cases of a kit, in a child. `onStart` gets what can be stopped, once there is something. */
export async function runProgram(
  code: string,
  kit: Kit,
  takeChild: () => Promise<Worker>,
  onStart: (running: Supervised) => void,
): Promise<Ran> {
  const stripped = await stripTypes(code)
  if (!stripped.ok) {
    const { message, position, broken } = stripped
    return ungradable({ ok: false, finding: { kind: 'syntax-error', message, position }, broken })
  }
  const { entry, forbidden, limits, cases } = kit
  const child = await takeChild()
  const learner = learnerModules(stripped.code, entry.name)
  const running = supervise(child, {
    modules: learner.modules,
    cases: `[${cases.map(({ inputs }) => `[${inputs.map(encodeWire).join(',')}]`).join(',')}]`,
    caseCount: cases.length,
    forbidden: JSON.stringify(forbidden),
    limits,
  })
  onStart(running)
  try {
    return await read(await running.outcome, stripped.code, entry.name, learner)
  } finally {
    learner.revoke()
  }
}

async function read(outcome: Outcome, code: string, entry: string, learner: LearnerModules): Promise<Ran> {
  switch (outcome.kind) {
    case 'stopped':
      return outcome
    case 'told':
      return { kind: 'ran', run: readRun(withNames(outcome.run, learner)), broken: false }
    case 'crashed': {
      const { cases, console, lastConsole } = outcome
      const run = readRun({ kind: 'ran', cases, console })
      return { kind: 'ran', run: run.kind === 'ran' ? { ...run, kind: 'crashed', lastConsole } : run, broken: false }
    }
    case 'refused': {
      if (outcome.why === 'missing') return ungradable(missingEntry(entry))
      if (outcome.why === 'import') return ungradable(importRefused(code, outcome.message))
      return ungradable(await locateSyntaxError(code, outcome.message))
    }
  }
}

/** Addresses stand in stacks and messages only, which are texts: as JSON they can be replaced all at once. */
const withNames = <Told>(told: Told, { named }: LearnerModules): Told => JSON.parse(named(JSON.stringify(told)))
