import { useCallback, useEffect, useRef, useState } from 'react'
import { keepHere, readKept } from './device-storage.ts'
import { type DraftKey, type DraftVersion, storeDraft } from './store-draft.ts'

/** What this device remembers of a draft that the server may not have yet. */
interface Kept {
  code: string
  basedOn: string | null
  stored: boolean
}

export type DraftState = 'stored' | 'storing' | 'kept-here' | 'too-long'

const pauseMs = 600
const retryMs = 4000

/**
 * The code in the editor, kept as typed: at once on this device, and a moment later on the server, so that it survives
 * a reload, signing out and a change of device. A version stored meanwhile from elsewhere becomes `conflict`; code that
 * was replaced by a press of a button can be put back.
 */
export function useDraft(draftKey: DraftKey, stored: DraftVersion | null, starter: string) {
  const { userId, exercise, purpose } = draftKey
  const storageKey = `draft/${userId}/${exercise}/${purpose}`
  const [code, setCode] = useState(stored?.code ?? starter)
  const [state, setState] = useState<DraftState>('stored')
  const [conflict, setConflict] = useState<DraftVersion | null>(null)
  const [replaced, setReplaced] = useState<string | null>(null)
  // Counts the changes that did not come from typing: only these may be written into the editor.
  const [revision, setRevision] = useState(0)
  const latest = useRef({ code, basedOn: stored?.updatedAt ?? null, dirty: false, sending: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(() => {
    const { code, basedOn, dirty } = latest.current
    keepHere(storageKey, JSON.stringify({ code, basedOn, stored: !dirty } satisfies Kept))
  }, [storageKey])

  const store = useCallback(
    async ({ leaving = false } = {}) => {
      clearTimeout(timer.current)
      const now = latest.current
      if (!now.dirty || now.sending) return
      now.sending = true
      const sent = now.code
      setState('storing')
      const outcome = await storeDraft({ userId, exercise, purpose }, sent, now.basedOn, leaving)
      now.sending = false
      if (outcome.kind === 'conflict') {
        setConflict(outcome.other)
        setState('kept-here')
      } else if (outcome.kind === 'too-long') setState('too-long')
      else if (outcome.kind === 'unreachable') {
        setState('kept-here')
        timer.current = setTimeout(store, retryMs)
      } else {
        now.basedOn = outcome.updatedAt
        now.dirty = now.code !== sent
        keep()
        setState(now.dirty ? 'storing' : 'stored')
        if (now.dirty) timer.current = setTimeout(store, pauseMs)
      }
    },
    [userId, exercise, purpose, keep],
  )

  const become = useCallback(
    (next: string) => {
      if (next === latest.current.code) return
      latest.current.code = next
      latest.current.dirty = true
      setCode(next)
      keep()
      setState('storing')
      clearTimeout(timer.current)
      timer.current = setTimeout(store, pauseMs)
    },
    [keep, store],
  )

  const type = useCallback(
    (next: string) => {
      // The editor reports also what it was given.
      if (next === latest.current.code) return
      setReplaced(null)
      become(next)
    },
    [become],
  )

  const overwrite = useCallback(
    (next: string) => {
      become(next)
      setRevision((count) => count + 1)
    },
    [become],
  )

  const replace = useCallback(
    (next: string) => {
      setReplaced(next === latest.current.code ? null : latest.current.code)
      overwrite(next)
    },
    [overwrite],
  )

  const putBack = useCallback(() => {
    if (replaced !== null) overwrite(replaced)
    setReplaced(null)
  }, [overwrite, replaced])

  const based = useRef(stored?.updatedAt ?? null)
  useEffect(() => {
    const text = readKept(storageKey)
    const kept = text === null ? null : (JSON.parse(text) as Kept)
    // Newer here than in what the page brought: not sent yet, or the page came out of the browser's history.
    if (kept && !kept.stored) {
      latest.current.basedOn = kept.basedOn
      overwrite(kept.code)
    } else if (kept?.basedOn && kept.basedOn > (based.current ?? '')) {
      Object.assign(latest.current, { code: kept.code, basedOn: kept.basedOn })
      setCode(kept.code)
      setRevision((count) => count + 1)
    }
  }, [storageKey, overwrite])

  useEffect(() => {
    const flush = () => void store()
    const leave = () => void store({ leaving: true })
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
      clearTimeout(timer.current)
    }
  }, [store])

  /** Ends a conflict with one of the two versions; the one in the editor can still be put back. */
  const resolve = useCallback(
    (choice: 'mine' | 'theirs') => {
      if (!conflict) return
      latest.current.basedOn = conflict.updatedAt
      setConflict(null)
      if (choice === 'theirs') replace(conflict.code)
      void store()
    },
    [conflict, replace, store],
  )

  return { code, revision, type, replace, replaced: replaced !== null, putBack, state, conflict, resolve }
}
