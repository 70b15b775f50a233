import { useCallback, useEffect, useRef, useState } from 'react'
import { type HistoryHint, hintsOpen } from '#app/_core/exercise-history.ts'
import { newId } from '#app/_ui/new-id.ts'
import { type HintsAttempt, type KeptHint, keepHints, readKeptHints } from './kept-hints.ts'
import { storeHints } from './store-hints.ts'

const retryMs = 4000

const laterOf = (one: Date, other: Date) => (one > other ? one : other)

/**
 * The hints that were opened, on whichever device, and how many are open in this attempt. Each is noted on the server; while
 * that cannot be reached, on this device, and sent later. `start` is when the attempt began, null for the first one.
 */
export function useHintsSeen(attempt: HintsAttempt, noted: readonly HistoryHint[], start: Date | null) {
  const { userId, exercise, purpose } = attempt
  const [hints, setHints] = useState<KeptHint[]>(() => noted.map((hint) => ({ ...hint, stored: true })))
  const [began, setBegan] = useState(start)
  // What is sent or changed between two renders must see what came before it.
  const latest = useRef(hints)
  const sending = useRef(false)
  const answeredAt = useRef(new Date(0))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const become = useCallback(
    (next: KeptHint[]) => {
      latest.current = next
      keepHints({ userId, exercise, purpose }, next)
      setHints(next)
    },
    [userId, exercise, purpose],
  )

  const send = useCallback(
    async ({ leaving = false } = {}) => {
      clearTimeout(timer.current)
      const waiting = latest.current.filter(({ stored }) => !stored)
      if (waiting.length === 0 || (sending.current && !leaving)) return
      sending.current = true
      // A hint on a slow way counts from its arrival: what was opened meanwhile comes after it there too.
      const inOrder = waiting.map((hint) => ({ ...hint, openedAt: laterOf(hint.openedAt, answeredAt.current) }))
      const stored = await storeHints({ userId, exercise, purpose }, inOrder, leaving)
      sending.current = false
      if (!stored) {
        timer.current = setTimeout(send, retryMs)
        return
      }
      answeredAt.current = new Date()
      // One that the server did not take is none of this exercise's any more; it stays on the page, and is not sent again.
      const sent = new Set(waiting.map(({ id }) => id))
      become(latest.current.map((hint) => (sent.has(hint.id) ? { ...hint, stored: true } : hint)))
      void send()
    },
    [userId, exercise, purpose, become],
  )

  useEffect(() => {
    const known = new Set(latest.current.map(({ id }) => id))
    const waiting = readKeptHints({ userId, exercise, purpose }).filter(({ id }) => !known.has(id))
    if (waiting.length > 0) become([...waiting, ...latest.current])
    void send()
    const flush = () => void send()
    const leave = () => void send({ leaving: true })
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', leave)
      clearTimeout(timer.current)
    }
  }, [userId, exercise, purpose, become, send])

  const seen = hintsOpen(hints, purpose, began)

  const openNext = useCallback(() => {
    const number = hintsOpen(latest.current, purpose, began) + 1
    // After all that was before it, also by a clock that is slow.
    const before = [began, ...latest.current.map(({ openedAt }) => openedAt)].map((time) => (time?.getTime() ?? 0) + 1)
    const openedAt = new Date(Math.max(Date.now(), ...before))
    become([{ id: newId(), purpose, number, openedAt, stored: false }, ...latest.current])
    void send()
  }, [purpose, began, become, send])

  /** Ends the attempt: all hints close, and stay in the history. */
  const close = useCallback((endedAt: Date) => {
    const times = [endedAt, ...latest.current.map(({ openedAt }) => openedAt)].map((time) => time.getTime())
    setBegan(new Date(Math.max(...times)))
  }, [])

  return { hints, seen, openNext, close }
}
