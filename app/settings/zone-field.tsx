'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { SelectField } from '#app/_ui/select-field.tsx'

interface ZoneFieldProps {
  chosen: string
  /** The options, which are many: so they are made on the server. */
  children: ReactNode
  wrong: boolean
}

/** The time zone, with the time it is there: the quickest way to see whether it is the right one. */
export function ZoneField({ chosen, children, wrong }: ZoneFieldProps) {
  const t = useTranslations('settings')
  const locale = useLocale()
  const [zone, setZone] = useState(chosen)
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    setNow(new Date())
    const timer = setInterval(() => setNow(new Date()), 10_000)
    return () => clearInterval(timer)
  }, [])
  const time =
    now && new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'long', hour: '2-digit', minute: '2-digit' })
  return (
    <SelectField
      label={t('timeZone')}
      name="timeZone"
      defaultValue={chosen}
      onChange={(event) => setZone(event.target.value)}
      hint={time ? t('timeThere', { time: time.format(now) }) : '\u00a0'}
      error={wrong ? t('wrong.timeZone') : undefined}
    >
      {children}
    </SelectField>
  )
}
