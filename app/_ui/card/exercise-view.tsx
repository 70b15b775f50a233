import { useTranslations } from 'use-intl'
import type { ExerciseCard } from '#app/_core/shown-card.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import styles from './card.module.css'
import { Rendered } from './rendered.tsx'

/** An exercise that is about to be forgotten: it is written again from blank, on its own page. */
export function ExerciseView({ card }: { card: ExerciseCard }) {
  const t = useTranslations('review')
  return (
    <>
      <p className={styles.note}>{t('exerciseDue', { minutes: card.minutes })}</p>
      <h2 className={styles.front}>{card.title}</h2>
      <Rendered html={card.signature} className={styles.signature} />
      <ButtonLink kind="main" href={card.href} className={styles.open}>
        {t('openExercise')}
      </ButtonLink>
    </>
  )
}
