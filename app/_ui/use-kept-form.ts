'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react'

/**
 * A form whose fields stay as typed when the server answers with an error: React empties a form that is sent by its
 * action, so the same action is called by hand. Without JavaScript the browser sends the form itself. The first field with an error gets the
 * focus.
 */
export function useKeptForm<State>(action: (state: Awaited<State>, form: FormData) => State, initial: Awaited<State>) {
  const [state, send, pending] = useActionState(action, initial)
  const ref = useRef<HTMLFormElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is what moves the focus
  useEffect(() => ref.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [state])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (!pending) startTransition(() => send(form))
  }
  return { state, pending, form: { ref, action: send, onSubmit } }
}
