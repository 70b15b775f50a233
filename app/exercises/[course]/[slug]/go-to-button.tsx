import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import type { VerdictView } from '#grader/verdict-view.ts'

type Position = NonNullable<VerdictView['position']>

export type OnGoTo = (position: Position) => void

/** Leads to the place in the code that a verdict is about, where it is about one. */
export function GoToButton({ position, onGoTo }: { position: Position | null; onGoTo: OnGoTo | undefined }) {
  const t = useTranslations('exercises')
  if (!position || !onGoTo) return null
  return (
    <Button kind="quiet" onClick={() => onGoTo(position)}>
      {t('goToLine', { line: position.line })}
    </Button>
  )
}
