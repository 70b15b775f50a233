import { useEffect, useMemo } from 'react'
import { keepHere, readKept } from './device-storage.ts'

const tickMs = 1000

/**
 * How long this attempt has been in front of its learner's eyes, across reloads: a tab in the background does not count.
 */
export function useActiveTime({ userId, exercise, purpose }: { userId: string; exercise: string; purpose: string }) {
  const storageKey = `time/${userId}/${exercise}/${purpose}`
  const time = useMemo(
    () => ({
      read: () => Number(readKept(storageKey) ?? 0),
      restart: () => keepHere(storageKey, '0'),
    }),
    [storageKey],
  )
  useEffect(() => {
    const tick = setInterval(() => {
      if (document.visibilityState === 'visible') keepHere(storageKey, String(time.read() + tickMs))
    }, tickMs)
    return () => clearInterval(tick)
  }, [storageKey, time])
  return time
}
