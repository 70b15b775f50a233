import { useFormatter, useTranslations } from 'use-intl'
import type { SubmissionSummary } from '#app/_server/submissions.ts'
import { Button } from '#app/_ui/button.tsx'
import { HistoryTime } from './history-time.tsx'
import { VerdictBadge } from './verdict-badge.tsx'

interface Props {
  submission: SubmissionSummary
  onOpen: (id: string) => void
  disabled: boolean
}

/** A submission with its verdict; it can be opened in the editor. */
export function HistorySubmission({ submission: { id, status, kept, createdAt }, onOpen, disabled }: Props) {
  const t = useTranslations('exercises')
  const tVerdict = useTranslations('verdict')
  const format = useFormatter()
  return (
    <>
      <VerdictBadge status={status} kept={kept} />
      <HistoryTime at={createdAt} />
      <Button
        kind="quiet"
        disabled={disabled}
        onClick={() => onOpen(id)}
        aria-label={t('openNamed', {
          status: kept ? tVerdict('passKept') : tVerdict(`status.${status}` as 'status.passed'),
          when: format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'medium' }),
        })}
      >
        {t('openInEditor')}
      </Button>
    </>
  )
}
