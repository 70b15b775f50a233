import { useCallback, useEffect, useState } from 'react'
import { keepHere, readKept } from './device-storage.ts'

/** How many hints are open in this attempt, remembered on this device until the attempt ends. */
export function useHintsSeen({ userId, exercise, purpose }: { userId: string; exercise: string; purpose: string }) {
  const storageKey = `hints/${userId}/${exercise}/${purpose}`
  const [seen, setSeen] = useState(0)
  useEffect(() => setSeen(Number(readKept(storageKey) ?? 0)), [storageKey])

  const remember = useCallback(
    (count: number) => {
      keepHere(storageKey, String(count))
      setSeen(count)
    },
    [storageKey],
  )
  const next = useCallback(() => remember(seen + 1), [remember, seen])
  const forget = useCallback(() => remember(0), [remember])
  return [seen, next, forget] as const
}
