import { useEffect, useState } from 'react'
import type { RegradeProgress } from '#app/_server/regrades.ts'

const pollMs = 700

/** Follows a regrade until it ends. Where the server cannot be reached it goes on asking. */
export function useRegradeProgress(known: RegradeProgress | null): RegradeProgress | null {
  const [latest, setLatest] = useState<RegradeProgress | null>(null)
  const progress = latest && latest.id === known?.id ? latest : known
  const running = progress && progress.done < progress.total ? progress.id : null
  useEffect(() => {
    if (!running) return
    const poll = setInterval(async () => {
      const response = await fetch(`/api/regrades/${running}`).catch(() => null)
      if (response?.ok) setLatest(await response.json())
    }, pollMs)
    return () => clearInterval(poll)
  }, [running])
  return progress
}
