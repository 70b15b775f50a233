import { getFormatter, getTranslations } from '#app/_i18n/server.ts'
import type { MemberReport } from '#app/_server/class-report.ts'
import { Ink } from '#app/_ui/ink.tsx'
import styles from './page.module.css'
import { RemoveMember } from './remove-member.tsx'

interface Props {
  classId: string
  members: MemberReport[]
  exerciseCount: number
  removable: boolean
}

/** The people of a class, those who need attention first. */
export async function MemberTable({ classId, members, exerciseCount, removable }: Props) {
  const now = new Date()
  const [t, format] = await Promise.all([getTranslations('classes'), getFormatter()])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('people')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.recall')}</th>
            <th scope="col">{t('column.due')}</th>
            <th scope="col">{t('column.reviews')}</th>
            <th scope="col">{t('column.passed')}</th>
            <th scope="col">{t('column.active')}</th>
            {removable && (
              <th scope="col">
                <span className="visually-hidden">{t('column.remove')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row">{member.name}</th>
              <td>{member.recall === null ? t('notBegun') : <Ink recall={member.recall} />}</td>
              <td>{member.due}</td>
              <td>{member.reviewsThisWeek}</td>
              <td>{t('passedOf', { passed: member.passed, tried: member.tried, count: exerciseCount })}</td>
              <td>{format.relativeTime(member.lastActiveAt, now)}</td>
              {removable && (
                <td>
                  <RemoveMember classId={classId} memberId={member.id} name={member.name} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
