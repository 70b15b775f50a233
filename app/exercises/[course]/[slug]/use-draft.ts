import { useCallback, useEffect, useRef, useState } from 'react'

/** What this device remembers of a draft that the server may not have yet. */
interface Kept {
  code: string
  basedOn: string | null
  stored: boolean
}

interface Version {
  code: string
  updatedAt: string
}

export type DraftState = 'stored' | 'storing' | 'kept-here'

const pauseMs = 600
const retryMs = 4000

/**
 * The code in the editor, kept as typed: at once on this device, and a moment later on the server, so that it survives
 * a reload, signing out and a change of device. A version stored meanwhile from elsewhere becomes `conflict`.
 */
export function useDraft(
  draftKey: { userId: string; exercise: string; purpose: string },
  stored: Version | null,
  starter: string,
) {
  const { userId, exercise, purpose } = draftKey
  const storageKey = `draft/${userId}/${exercise}/${purpose}`
  const [code, setCode] = useState(stored?.code ?? starter)
  const [state, setState] = useState<DraftState>('stored')
  const [conflict, setConflict] = useState<Version | null>(null)
  const latest = useRef({ code, basedOn: stored?.updatedAt ?? null, dirty: false, sending: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(() => {
    const { code, basedOn, dirty } = latest.current
    const kept: Kept = { code, basedOn, stored: !dirty }
    localStorage.setItem(storageKey, JSON.stringify(kept))
  }, [storageKey])

  const store = useCallback(async () => {
    clearTimeout(timer.current)
    const now = latest.current
    if (!now.dirty || now.sending) return
    now.sending = true
    const sent = now.code
    setState('storing')
    try {
      const response = await fetch('/api/drafts', {
        method: 'PUT',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ exercise, purpose, code: sent, basedOn: now.basedOn }),
      })
      if (response.status === 409) {
        setConflict(await response.json())
        setState('kept-here')
        return
      }
      if (!response.ok) throw new Error(`drafts answered ${response.status}`)
      now.basedOn = ((await response.json()) as Version).updatedAt
      now.dirty = now.code !== sent
      keep()
      setState(now.dirty ? 'storing' : 'stored')
      if (now.dirty) timer.current = setTimeout(store, pauseMs)
    } catch {
      // Offline, signed out or a server at fault: it stays on this device, and we try again.
      setState('kept-here')
      timer.current = setTimeout(store, retryMs)
    } finally {
      now.sending = false
    }
  }, [exercise, purpose, keep])

  const change = useCallback(
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

  useEffect(() => {
    const kept = readKept(storageKey)
    if (kept && !kept.stored && kept.code !== latest.current.code) {
      latest.current.basedOn = kept.basedOn
      change(kept.code)
    }
    const flush = () => void store()
    window.addEventListener('pagehide', flush)
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
      clearTimeout(timer.current)
    }
  }, [storageKey, change, store])

  /** Ends a conflict with one of the two versions; the other one is gone after this. */
  const resolve = useCallback(
    (choice: 'mine' | 'theirs') => {
      if (!conflict) return
      latest.current.basedOn = conflict.updatedAt
      setConflict(null)
      if (choice === 'mine') void store()
      else {
        latest.current.code = conflict.code
        latest.current.dirty = false
        setCode(conflict.code)
        keep()
        setState('stored')
      }
    },
    [conflict, keep, store],
  )

  return { code, change, state, conflict, resolve }
}

function readKept(storageKey: string): Kept | null {
  const text = localStorage.getItem(storageKey)
  return text === null ? null : (JSON.parse(text) as Kept)
}
