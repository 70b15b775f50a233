import { useState, useSyncExternalStore } from 'react'

const key = 'deep-recall.single-keys'
const never = () => () => {}

/** Whether single characters act as commands on this device. */
export function useSingleKeys(): [on: boolean, change: (on: boolean) => void] {
  const stored = useSyncExternalStore(
    never,
    () => localStorage.getItem(key) !== 'off',
    () => true,
  )
  const [changed, setChanged] = useState<boolean | null>(null)
  return [
    changed ?? stored,
    (on) => {
      localStorage.setItem(key, on ? 'on' : 'off')
      setChanged(on)
    },
  ]
}
