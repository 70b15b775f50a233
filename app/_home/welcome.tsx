import { findLocale, getTranslations } from '#app/_i18n/server.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { library } from '#exercises/load.ts'
import { FadingCurve } from './fading-curve.tsx'
import styles from './welcome.module.css'

const scenes = ['review', 'build', 'class'] as const

/** What this is, for whoever comes for the first time. */
export async function Welcome() {
  const [t, { locale }, { courses, cards, exercises }] = await Promise.all([
    getTranslations('home'),
    findLocale(),
    library(),
  ])
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1 className={styles.title}>{t('welcome.title')}</h1>
      <p className={styles.lead}>{t('welcome.lead')}</p>
      <p className="cluster">
        <ButtonLink kind="main" href="/sign-up">
          {t('welcome.signUp')}
        </ButtonLink>
        <ButtonLink href="/sign-in">{t('welcome.signIn')}</ButtonLink>
      </p>
      <FadingCurve caption={t('welcome.curve')} />
      <div className={styles.scenes}>
        {scenes.map((scene) => (
          <section key={scene}>
            <h2>{t(`welcome.${scene}.title`)}</h2>
            <p>{t(`welcome.${scene}.text`)}</p>
          </section>
        ))}
      </div>
      <section className={styles.courses}>
        <h2>{t('welcome.courses', { cards: cards.size, exercises: exercises.size })}</h2>
        <ol>
          {courses.map((course) => (
            <li key={course.id}>
              <strong>{course.title[locale]}</strong>
              <span>{course.summary[locale]}</span>
            </li>
          ))}
        </ol>
      </section>
    </main>
  )
}
