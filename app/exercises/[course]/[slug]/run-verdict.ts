import type { Running } from './use-run.ts'
import type { Submitting } from './use-submission.ts'

/** A run shown in the place of a submission, which it is not: nothing of it is stored, and nothing counts. */
export function asSubmitting(running: Running): Submitting {
  if (running.step !== 'done') return { step: 'idle' }
  const { id, code, view } = running
  // Passing the visible cases is less than to pass.
  const status = view.status === 'passed' ? 'run-passed' : view.status
  return {
    step: 'done',
    view: {
      id,
      status,
      code,
      createdAt: '',
      verdict: view.verdict,
      solutionHtml: null,
      nextDueAt: null,
      kept: false,
      delayed: false,
      smallestAfter: null,
    },
  }
}

/** Which sentence stands above the result of a run; null where there is none to say. */
export function runNote(running: Running): 'ran' | 'running' | 'stopped' | 'failed' | 'unavailable' | null {
  if (running.step === 'idle') return null
  if (running.step === 'running') return running.long ? 'running' : null
  return running.step === 'done' ? 'ran' : running.step
}
