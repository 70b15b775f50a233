import { useEffect, useEffectEvent } from 'react'
import { type Rating, ratings } from '#app/_core/rating.ts'
import { answerFormId } from '#app/_ui/card/card-props.ts'

export interface ReviewActions {
  /** Null while the question stands. */
  rate: ((rating: Rating) => void) | null
  /** What Space and Enter mean once the answer is shown. */
  suggested: Rating
  undo: () => void
  bury: () => void
  suspend: () => void
  info: () => void
  help: () => void
}

/**
 * The keys that people know from other programs of this kind. A focused button, link or field keeps its own keys, and
 * nothing is taken while a dialog is open. Single characters can be switched off (WCAG 2.1.4).
 */
export function useReviewKeys(actions: ReviewActions, singleKeys: boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    if (document.querySelector('dialog[open]')) return
    const target = event.target instanceof Element ? event.target : document.body
    const act = actOf(event.key, target, actions, singleKeys)
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function actOf(key: string, target: Element, actions: ReviewActions, singleKeys: boolean): (() => void) | null {
  const { rate, suggested } = actions
  if (key === ' ' || key === 'Enter') {
    if (target.closest('button, a, summary')) return null
    // Enter in a field answers by itself; Space writes, or picks.
    if (!rate) return target.closest('input') ? null : answerOrOpen
    return () => rate(suggested)
  }
  const writing = target.matches('input[type=text]:not(:read-only)')
  if (writing || !singleKeys) return null
  if (/^[1-9]$/.test(key)) {
    const rating = ratings[Number(key) - 1]
    if (rate) return rating ? () => rate(rating) : null
    const option = form()?.querySelector<HTMLInputElement>(`input[data-option="${key}"]`)
    return option ? () => option.click() : null
  }
  const { undo, bury, suspend, info, help } = actions
  const named: Record<string, () => void> = { u: undo, '-': bury, '@': suspend, i: info, '?': help }
  return named[key] ?? null
}

/** A card is answered; an exercise, which has no form, is opened. */
function answerOrOpen(): void {
  const answerForm = form()
  if (answerForm) answerForm.requestSubmit()
  else document.querySelector<HTMLElement>('article a')?.click()
}

const form = () => document.getElementById(answerFormId) as HTMLFormElement | null
