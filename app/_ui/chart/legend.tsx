import { useFormatter, useTranslations } from 'use-intl'
import type { Off, Picture } from '#grader/picture.ts'
import { signOf } from './off-signs.ts'
import styles from './picture.module.css'

const allOff = Object.keys(signOf) as Off[]

/** What the lines, signs and shades of a picture mean: only those that it has. */
export function Legend({ picture }: { picture: Picture }) {
  const t = useTranslations('verdict.picture')
  const format = useFormatter()
  const number = (value: number) => format.number(value, { maximumSignificantDigits: 4 })
  if (picture.kind === 'curves') {
    return (
      <ul className={styles.legend} aria-hidden="true">
        <li>
          <span className={styles.through} /> {t('expected')}
        </li>
        <li>
          <span className={styles.dashed} /> {t('got')}
        </li>
        {picture.points.some(({ got }) => got === null) && <li>× {t('noNumber')}</li>}
      </ul>
    )
  }
  if (picture.kind === 'images') {
    const [low, high] = picture.range
    return (
      <ul className={styles.legend} aria-hidden="true">
        <li>
          {number(low)} <span className={styles.greys} /> {number(high)}
        </li>
        <li>
          <span className={styles.cell} data-off="" /> {t('largestError', { error: number(picture.largestError) })}
        </li>
      </ul>
    )
  }
  const present = new Set(picture.panels.flatMap(({ cells }) => cells.map(({ off }) => off)))
  const hasRight = picture.panels.some(({ cells }) => cells.length < picture.rows * picture.columns)
  const { row, column } = picture.fold
  return (
    <ul className={styles.legend} aria-hidden="true">
      {hasRight && (
        <li>
          <span className={styles.cell} /> {t('right')}
        </li>
      )}
      {allOff
        .filter((off) => present.has(off))
        .map((off) => (
          <li key={off}>
            <span className={styles.cell} data-off="">
              {signOf[off]}
            </span>{' '}
            {t(off)}
          </li>
        ))}
      {(row > 1 || column > 1) && <li>{t('folded', { rows: row, columns: column })}</li>}
    </ul>
  )
}
