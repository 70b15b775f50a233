import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { AnswerForm } from './answer-form.tsx'
import { AnswerRegion } from './answer-region.tsx'
import styles from './card.module.css'
import { type CardProps, drawnFor } from './card-props.ts'
import list from './order-view.module.css'
import { Rendered } from './rendered.tsx'

/** Put the steps in order, with the arrow buttons or, on one of them, the arrow keys. */
export function OrderView({ card, showing, answer, onAnswer }: CardProps<'order'>) {
  const t = useTranslations('review')
  const [order, setOrder] = useState(() =>
    Array.isArray(answer?.given) ? answer.given : drawnFor(card.orders, showing),
  )
  const [moved, setMoved] = useState('')
  const right = order.every((step, place) => step === place)

  function move(place: number, by: -1 | 1): void {
    const target = place + by
    const [step, other] = [order[place], order[target]]
    if (step === undefined || other === undefined) return
    const next = [...order]
    next[target] = step
    next[place] = other
    setOrder(next)
    setMoved(t('movedTo', { place: target + 1, count: order.length }))
  }

  function moveByKey(event: KeyboardEvent, place: number): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(place, event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <AnswerForm onSubmit={() => onAnswer({ right, given: order })}>
      <Rendered html={card.front} className={styles.front} />
      <ol className={list.steps}>
        {order.map((step, place) => (
          <li key={step} className={list.step} data-mark={answer ? (step === place ? 'right' : 'wrong') : undefined}>
            <span className={list.place}>{place + 1}</span>
            <Rendered html={card.steps[step] ?? ''} inline className={list.text} />
            {answer && step !== place && <span className={list.belongs}>{t('belongsAt', { place: step + 1 })}</span>}
            {!answer &&
              ([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  className={list.move}
                  aria-label={t(by === -1 ? 'moveUp' : 'moveDown', { place: place + 1 })}
                  aria-disabled={order[place + by] === undefined}
                  onClick={() => move(place, by)}
                  onKeyDown={(event) => moveByKey(event, place)}
                >
                  {by === -1 ? '↑' : '↓'}
                </button>
              ))}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      {answer && (
        <AnswerRegion right={answer.right} explanation={card.explanation}>
          {!answer.right && (
            <ol className={list.solution}>
              {card.steps.map((step) => (
                <li key={step}>
                  <Rendered html={step} inline />
                </li>
              ))}
            </ol>
          )}
        </AnswerRegion>
      )}
    </AnswerForm>
  )
}
