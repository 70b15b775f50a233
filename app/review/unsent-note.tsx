import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Notice } from '#app/_ui/notice.tsx'
import type { OutboxState } from './outbox.ts'

/** Says that reviews have not arrived, why, and that they are safe. Nothing while they are merely on their way. */
export function UnsentNote({ state: { unsent, trouble } }: { state: OutboxState }) {
  const t = useTranslations('review')
  const common = useTranslations('common')
  if (!trouble) return null
  return (
    <Notice kind="wrong">
      {t(`unsent.${trouble}`, { count: unsent })}
      {trouble === 'signed-out' && (
        <>
          {' '}
          <Link href="/sign-in?callbackUrl=/review">{common('signIn')}</Link>
        </>
      )}
    </Notice>
  )
}
