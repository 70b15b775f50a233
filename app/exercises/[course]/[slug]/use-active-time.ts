import { useEffect, useMemo } from 'react'

const tickMs = 1000

/**
 * How long this attempt has been in front of its learner's eyes, across reloads: a tab in the background does not count.
 */
export function useActiveTime({ userId, exercise, purpose }: { userId: string; exercise: string; purpose: string }) {
  const storageKey = `time/${userId}/${exercise}/${purpose}`
  const time = useMemo(
    () => ({
      read: () => Number(localStorage.getItem(storageKey) ?? 0),
      restart: () => localStorage.removeItem(storageKey),
    }),
    [storageKey],
  )
  useEffect(() => {
    const tick = setInterval(() => {
      if (document.visibilityState === 'visible') localStorage.setItem(storageKey, String(time.read() + tickMs))
    }, tickMs)
    return () => clearInterval(tick)
  }, [storageKey, time])
  return time
}
