'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Rating } from '#app/_core/rating.ts'
import type { ShownCard } from '#app/_core/shown-card.ts'
import { countsOf, type GivenAnswer, placingOf } from '#app/_core/sitting.ts'
import { CardView } from '#app/_ui/card/card-view.tsx'
import { ActionBar, isOpen, suggestedRating } from './action-bar.tsx'
import { ActionsDialog } from './actions-dialog.tsx'
import { InfoDialog } from './info-dialog.tsx'
import styles from './page.module.css'
import { Summary } from './summary.tsx'
import { TopBar } from './top-bar.tsx'
import { UnsentNote } from './unsent-note.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import { useSingleKeys } from './use-single-keys.ts'
import { type SittingStart, useSitting } from './use-sitting.ts'

interface SittingViewProps {
  start: SittingStart
  items: Record<string, { card: ShownCard; course: string; concept: string }>
  next: { at: Date; count: number } | null
}

/** A sitting: one card at a time, and the summary at its end. */
export function SittingView({ start, items, next }: SittingViewProps) {
  const t = useTranslations('review')
  const { sitting, outboxState, showing, ...acts } = useSitting(start)
  const { current, answer } = sitting
  const [open, setOpen] = useState<'actions' | 'info' | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const counts = countsOf(sitting)
  const left = counts.fresh + counts.learning + counts.due
  const item = current && items[current.item]
  const memory = (current && sitting.memories.get(current.item)) ?? null

  /** A dialog may report that it has closed when another one is open already. */
  const shut = (dialog: 'actions' | 'info') => setOpen((now) => (now === dialog ? null : now))

  function showAnswer(given: GivenAnswer): void {
    acts.showAnswer(given)
    setAnnouncement(t(given.right === undefined ? 'announce.shown' : given.right ? 'announce.right' : 'announce.wrong'))
  }
  function goOn(act: () => void): void {
    act()
    setAnnouncement(left > 1 ? t('announce.next', { left: left - 1 }) : '')
  }
  function undo(): void {
    if (sitting.past.length === 0) return
    acts.undo()
    setAnnouncement(t('announce.undone'))
  }
  const rate = (rating: Rating) => answer && isOpen(rating, answer) && goOn(() => acts.rate(rating))
  const bury = () => current && goOn(() => acts.setAside('bury'))
  const suspend = () => current && goOn(() => acts.setAside('suspend'))
  const info = () => current && setOpen('info')

  useReviewKeys(
    {
      rate: current && !answer ? null : rate,
      suggested: answer ? suggestedRating(answer) : 'good',
      undo,
      bury,
      suspend,
      info,
      help: () => setOpen('actions'),
    },
    singleKeys,
  )

  return (
    <main id="main" tabIndex={-1} data-alone data-wide className={styles.page}>
      <TopBar
        counts={counts}
        here={current?.from ?? null}
        done={sitting.rated.length}
        onActions={() => setOpen('actions')}
      />
      <UnsentNote state={outboxState} />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {item ? (
        <>
          <CardFrame key={`${current.item} ${showing}`} label={item.concept} answered={answer !== null}>
            <CardView card={item.card} showing={showing} answer={answer} onAnswer={showAnswer} />
          </CardFrame>
          <ActionBar
            type={item.card.type}
            answer={answer}
            memory={memory}
            settings={start.settings}
            placing={placingOf(sitting, current?.item ?? '')}
            onRate={rate}
            onSkip={() => goOn(acts.skip)}
          />
        </>
      ) : (
        <Summary sitting={sitting} next={next} rules={start.settings} onUndo={undo} />
      )}
      <ActionsDialog
        open={open === 'actions'}
        onClose={() => shut('actions')}
        acts={{
          undo: sitting.past.length > 0 ? undo : null,
          bury: current && bury,
          suspend: current && suspend,
          info: current && info,
        }}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
      />
      {item && (
        <InfoDialog
          open={open === 'info'}
          onClose={() => shut('info')}
          course={item.course}
          concept={item.concept}
          memory={memory}
        />
      )}
    </main>
  )
}

interface CardFrameProps {
  label: string
  answered: boolean
  children: React.ReactNode
}

/** Takes the focus when another card comes, so that it is read out and keys reach the page; not on the first load. */
function CardFrame({ label, answered, children }: CardFrameProps) {
  const frame = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each card; an answer takes the focus itself
  useEffect(() => {
    scrollTo({ top: 0 })
    const field = frame.current?.querySelector('input[type=text]')
    if (!answered && document.activeElement !== field) frame.current?.focus({ preventScroll: true })
  }, [])
  return (
    <article ref={frame} tabIndex={-1} className={styles.card} aria-label={label}>
      {children}
    </article>
  )
}
