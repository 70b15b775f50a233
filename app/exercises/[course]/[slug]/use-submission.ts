import { useCallback, useEffect, useRef, useState } from 'react'
import { personHeader } from '#app/_core/person-header.ts'
import type { SubmissionView } from '#app/_server/submission-view.ts'
import { newId } from '#app/_ui/new-id.ts'

export type Submitting =
  | { step: 'idle' }
  | { step: 'sending' }
  | { step: 'waiting'; long: boolean; delayed: boolean }
  | { step: 'refused'; reason: 'too-many' | 'signed-out' | 'offline' | 'unknown' }
  | { step: 'done'; view: SubmissionView }

export interface SubmissionRequest {
  userId: string
  exercise: string
  code: string
  purpose: string
  hintsSeen: number
  durationMs: number
}

const longWaitMs = 3000
const pollMs = 1000

/** Sends code to the grader and follows it until its verdict, by server-sent events or, where those fail, by asking. */
export function useSubmission(onVerdict: (view: SubmissionView) => void) {
  const [submitting, setSubmitting] = useState<Submitting>({ step: 'idle' })
  const stopFollowing = useRef(() => {})
  useEffect(() => () => stopFollowing.current(), [])
  // The latest callback, so that following a submission does not begin anew whenever the page changes.
  const tell = useRef(onVerdict)
  useEffect(() => {
    tell.current = onVerdict
  }, [onVerdict])

  const finish = useCallback((view: SubmissionView) => {
    stopFollowing.current()
    setSubmitting({ step: 'done', view })
    tell.current(view)
  }, [])

  const followUntilVerdict = useCallback(
    (id: string) => {
      stopFollowing.current()
      setSubmitting({ step: 'waiting', long: false, delayed: false })
      const note = (what: { long: true } | { delayed: true }) =>
        setSubmitting((now) => (now.step === 'waiting' ? { ...now, ...what } : now))
      const patience = setTimeout(() => note({ long: true }), longWaitMs)
      const unfollow = follow(id, finish, () => note({ delayed: true }))
      stopFollowing.current = () => {
        clearTimeout(patience)
        unfollow()
      }
    },
    [finish],
  )

  const submit = useCallback(
    async (request: SubmissionRequest) => {
      stopFollowing.current()
      setSubmitting({ step: 'sending' })
      const id = newId()
      const answer = await send(id, request)
      if (answer === 'queued') followUntilVerdict(id)
      else if (typeof answer === 'string') setSubmitting({ step: 'refused', reason: answer })
      else finish(answer)
    },
    [followUntilVerdict, finish],
  )

  /** Shows an earlier submission, which changes nothing. */
  const show = useCallback((view: SubmissionView) => setSubmitting({ step: 'done', view }), [])

  return { submitting, submit, finish, show, followUntilVerdict }
}

type Refusal = Extract<Submitting, { step: 'refused' }>['reason']

/** Gives the submission when its verdict came at once. */
async function send(
  id: string,
  { userId, ...request }: SubmissionRequest,
): Promise<SubmissionView | 'queued' | Refusal> {
  try {
    const response = await fetch('/api/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', [personHeader]: userId },
      body: JSON.stringify({ id, ...request }),
    })
    if (response.status === 202) return 'queued'
    if (response.ok) return await response.json()
    if (response.status === 429) return 'too-many'
    return response.status === 401 ? 'signed-out' : 'unknown'
  } catch {
    return 'offline'
  }
}

function follow(id: string, finish: (view: SubmissionView) => void, onDelayed: () => void): () => void {
  const events = new EventSource(`/api/submissions/${id}/events`)
  events.addEventListener('verdict', (event) => {
    events.close()
    finish(JSON.parse(event.data))
  })
  events.addEventListener('delayed', onDelayed)
  const poll = setInterval(async () => {
    if (events.readyState === EventSource.OPEN) return
    const view = await findView(id)
    if (view?.delayed) onDelayed()
    if (view && view.status !== 'queued') finish(view)
  }, pollMs)
  return () => {
    events.close()
    clearInterval(poll)
  }
}

/** One of the person's own submissions; null when it cannot be had now. */
export async function findView(id: string): Promise<SubmissionView | null> {
  try {
    const response = await fetch(`/api/submissions/${id}`)
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
