'use client'

import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './settings.module.css'

interface RetentionFieldProps {
  /** In percent. */
  chosen: number
  least: number
  /** For each percent from `least` up: how long intervals are, compared with those at 90 %. */
  scales: number[]
}

/** How much to remember, and what that costs in reviews. */
export function RetentionField({ chosen, least, scales }: RetentionFieldProps) {
  const t = useTranslations('settings')
  const id = useId()
  const [percent, setPercent] = useState(chosen)
  const scale = scales[percent - least] ?? 1
  const compared = percent === 90 ? 'same' : scale > 1 ? 'longer' : 'shorter'
  return (
    <div className={styles.retention}>
      <label htmlFor={id} className={styles.label}>
        {t('retention')}
      </label>
      <output htmlFor={id} className={styles.percent}>
        {percent}&#8239;%
      </output>
      <input
        id={id}
        type="range"
        name="desiredRetention"
        min={least}
        max={least + scales.length - 1}
        defaultValue={chosen}
        onChange={(event) => setPercent(Number(event.target.value))}
        aria-describedby={`${id}-cost`}
        aria-valuetext={`${percent} %`}
      />
      <p id={`${id}-cost`} className={styles.cost}>
        {t('retentionMeans', { forgotten: 100 - percent })} {t(`intervals.${compared}`, { scale, times: 1 / scale })}
      </p>
    </div>
  )
}
