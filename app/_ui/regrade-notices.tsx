import Link from 'next/link'
import type { Locale } from '#app/_i18n/locales.ts'
import { getFormatter, getTranslations } from '#app/_i18n/server.ts'
import type { LocalText } from '#exercises/schema.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import styles from './regrade-notices.module.css'

interface Props {
  notices: {
    exercise: { key: string; title: LocalText }
    kind: 'now-passes' | 'pass-kept' | 'graded-passes' | 'graded-fails'
    count: number
    sentAt: Date
    regradedAt: Date
  }[]
  locale: Locale
  /** Takes the news of the exercise in the form away. */
  dismiss: (form: FormData) => Promise<void>
}

/** What became of one's solutions when their exercise was corrected, each sentence until it is dismissed. */
export async function RegradeNotices({ notices, locale, dismiss }: Props) {
  if (notices.length === 0) return null
  const [t, format] = await Promise.all([getTranslations('exercises'), getFormatter()])
  return (
    <div className={styles.notices}>
      {notices.map(({ exercise, kind, count, sentAt, regradedAt }) => (
        <Notice key={`${exercise.key} ${kind}`} kind="plain">
          <p>
            {t(`regraded.${kind}`, {
              title: exercise.title[locale],
              count,
              sent: format.dateTime(sentAt, { dateStyle: 'medium' }),
              when: format.dateTime(regradedAt, { dateStyle: 'medium' }),
            })}
          </p>
          <form action={dismiss} className={styles.choices}>
            <input type="hidden" name="exercise" value={exercise.key} />
            <input type="hidden" name="until" value={regradedAt.toISOString()} />
            <Link href={`/exercises/${exercise.key}#history`}>{t('regraded.look')}</Link>
            <Button
              kind="quiet"
              type="submit"
              aria-label={t('regraded.dismissNamed', { title: exercise.title[locale] })}
            >
              {t('regraded.dismiss')}
            </Button>
          </form>
        </Notice>
      ))}
    </div>
  )
}
