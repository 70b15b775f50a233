import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Memory } from '#app/_core/memory.ts'
import { recall } from '#app/_core/schedule.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Ink } from '#app/_ui/ink.tsx'
import styles from './dialogs.module.css'

interface InfoDialogProps {
  open: boolean
  onClose: () => void
  course: string
  concept: string
  memory: Memory | null
}

/** Where an item belongs, and what is known of one's memory of it. */
export function InfoDialog({ open, onClose, course, concept, memory }: InfoDialogProps) {
  const t = useTranslations('review')
  const format = useFormatter()
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  const row = (name: Parameters<typeof t>[0], value: ReactNode) => (
    <div>
      <dt>{t(name)}</dt>
      <dd>{value}</dd>
    </div>
  )
  return (
    <Dialog open={open} onClose={onClose} title={t('info.title')}>
      {open && (
        <dl className={styles.facts}>
          {row('info.course', course)}
          {row('info.concept', concept)}
          {row('info.state', t(`info.states.${memory?.state ?? 'fresh'}`))}
          {memory && (
            <>
              {row('info.recall', <Ink recall={recall(memory, new Date())} shape="bar" />)}
              {row('info.due', moment(memory.dueAt))}
              {row('info.last', moment(memory.lastReviewedAt))}
              {row('info.stability', t('info.days', { days: Math.max(1, Math.round(memory.stabilityDays)) }))}
              {row('info.difficulty', t('info.ofTen', { difficulty: Math.round(memory.difficulty) }))}
              {row('info.reps', memory.reps)}
              {row('info.lapses', memory.lapses)}
            </>
          )}
        </dl>
      )}
      <form method="dialog">
        <Button type="submit">{t('shut')}</Button>
      </form>
    </Dialog>
  )
}
