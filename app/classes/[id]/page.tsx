import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ClientMessages } from '#app/_i18n/client-messages.tsx'
import { getTranslations } from '#app/_i18n/server.ts'
import { classReport } from '#app/_server/class-report.ts'
import { requireClass } from '#app/_server/classes.ts'
import { classRegrades } from '#app/_server/regrades.ts'
import { requireUser } from '#app/_server/session.ts'
import { library } from '#exercises/load.ts'
import { ConceptTable } from './concept-table.tsx'
import { EndMembership } from './end-membership.tsx'
import { EndedRegrades } from './ended-regrades.tsx'
import { ExerciseTable } from './exercise-table.tsx'
import { Invitation } from './invitation.tsx'
import { MemberTable } from './member-table.tsx'
import styles from './page.module.css'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireClass((await params).id)).name }
}

export default async function ClassPage({ params }: Props) {
  const { id } = await params
  const { locale } = await requireUser()
  const { name, code, courses, role } = await requireClass(id)
  const [report, regrades, { courses: allCourses }, t, requestHeaders] = await Promise.all([
    classReport(id, new Date()),
    role === 'instructor' ? classRegrades(id) : null,
    library(),
    getTranslations('classes'),
    headers(),
  ])
  const titles = allCourses.filter((course) => courses.includes(course.id)).map(({ title }) => title[locale])
  const origin = `${requestHeaders.get('x-forwarded-proto') ?? 'http'}://${requestHeaders.get('host')}`
  const teaching = role === 'instructor'
  return (
    <main className={styles.page} id="main" tabIndex={-1}>
      <h1>{name}</h1>
      <p className={styles.meta}>
        {t(`role.${role}`)} · {titles.join(', ')}
      </p>
      <ClientMessages namespaces={['classes']}>
        {teaching && <Invitation code={code} link={`${origin}/join/${code}`} empty={report.members.length === 0} />}
        {report.members.length > 0 && (
          <>
            <section>
              <h2>{t(teaching ? 'people' : 'you')}</h2>
              <MemberTable
                classId={id}
                members={report.members}
                exerciseCount={report.exercises.length}
                removable={teaching}
              />
            </section>
            <section>
              <h2>{t('concepts')}</h2>
              <ConceptTable concepts={report.concepts} ofMany={teaching} />
            </section>
            <section>
              <h2>{t('exercises')}</h2>
              <ExerciseTable classId={id} exercises={report.exercises} ofMany={teaching} regrades={regrades} />
            </section>
            {regrades && regrades.ended.length > 0 && (
              <section>
                <h2>{t('regrade.endedTitle')}</h2>
                <EndedRegrades classId={id} ended={regrades.ended} />
              </section>
            )}
          </>
        )}
        <EndMembership classId={id} role={role} />
      </ClientMessages>
    </main>
  )
}
