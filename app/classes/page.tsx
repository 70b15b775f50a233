import type { Metadata } from 'next'
import Link from 'next/link'
import { ClientMessages } from '#app/_i18n/client-messages.tsx'
import { getTranslations } from '#app/_i18n/server.ts'
import { myClasses } from '#app/_server/classes.ts'
import { requireUser } from '#app/_server/session.ts'
import { library } from '#exercises/load.ts'
import { CreateForm } from './create-form.tsx'
import { JoinForm } from './join-form.tsx'
import styles from './page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes'))('title') }
}

export default async function ClassesPage() {
  const { locale } = await requireUser()
  const [memberships, { courses }, t] = await Promise.all([myClasses(), library(), getTranslations('classes')])
  const titles = new Map(courses.map(({ id, title }) => [id, title[locale]]))
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t('title')}</h1>
      {memberships.length === 0 ? (
        <p className="lead">{t('none')}</p>
      ) : (
        <ul className={styles.list}>
          {memberships.map(({ role, class: { id, name, courses, _count } }) => (
            <li key={id}>
              <Link href={`/classes/${id}`} className={styles.name}>
                {name}
              </Link>
              <span className={styles.meta}>
                {t(`role.${role}` as 'role.learner')} · {t('learners', { count: _count.members })} ·{' '}
                {courses.map((course) => titles.get(course) ?? course).join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ClientMessages namespaces={['classes']}>
        <div className={styles.forms}>
          <section>
            <h2>{t('joinTitle')}</h2>
            <JoinForm />
          </section>
          <section>
            <h2>{t('createTitle')}</h2>
            <CreateForm courses={courses.map(({ id, title }) => ({ id, title: title[locale] }))} />
          </section>
        </div>
      </ClientMessages>
    </main>
  )
}
