import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { AnswerForm } from './answer-form.tsx'
import { AnswerRegion } from './answer-region.tsx'
import styles from './card.module.css'
import { type CardProps, drawnFor } from './card-props.ts'
import choice from './choice-view.module.css'
import { Rendered } from './rendered.tsx'

/** Pick one, or all that apply. Afterwards each wrong option says why it is wrong. */
export function ChoiceView({ card, showing, answer, onAnswer }: CardProps<'choice'>) {
  const t = useTranslations('review')
  const [picked, setPicked] = useState<number[]>(() => givenOf(answer?.given))
  const order = drawnFor(card.orders, showing)
  const toggle = (option: number) =>
    setPicked(
      !card.several ? [option] : picked.includes(option) ? picked.filter((it) => it !== option) : [...picked, option],
    )
  const right = card.options.every((option, index) => option.right === picked.includes(index))

  return (
    <AnswerForm onSubmit={() => onAnswer({ right, given: picked })}>
      <fieldset className={choice.options} disabled={answer !== null}>
        <legend className={choice.question}>
          <Rendered html={card.front} className={styles.front} />
          {card.several && <span className={styles.note}>{t('several')}</span>}
        </legend>
        {order.map((index, place) => {
          const option = card.options[index]
          if (!option) return null
          const mark = answer && (option.right ? 'right' : picked.includes(index) ? 'wrong' : 'other')
          return (
            <label key={index} className={choice.option} data-mark={mark ?? undefined}>
              <input
                type={card.several ? 'checkbox' : 'radio'}
                name="option"
                checked={picked.includes(index)}
                onChange={() => toggle(index)}
                data-option={place + 1}
              />
              <span className={choice.text}>
                <Rendered html={option.text} inline />
                {mark === 'right' && <span className={choice.verdict}>{t('optionRight')}</span>}
                {mark === 'wrong' && <span className={choice.verdict}>{t('optionWrong')}</span>}
                {mark && option.why && <Rendered html={option.why} inline className={choice.why} />}
              </span>
              {!answer && (
                <span className={choice.key} aria-hidden="true">
                  {place + 1}
                </span>
              )}
            </label>
          )
        })}
      </fieldset>
      {answer && <AnswerRegion right={answer.right} explanation={card.explanation} />}
    </AnswerForm>
  )
}

const givenOf = (given: string | number[] | undefined): number[] => (Array.isArray(given) ? given : [])
