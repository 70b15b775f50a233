'use client'

import { useEffect, useRef } from 'react'

/** Sends the time zone of the browser along, so that nobody has to look for theirs in a list. */
export function TimeZoneInput() {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone
  }, [])
  return <input type="hidden" name="timeZone" ref={input} defaultValue="UTC" />
}
