import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { Shortcut } from './shortcut.tsx'

interface Props {
  running: boolean
  submitting: boolean
  onRun: () => void
  onStop: () => void
  onSubmit: () => void
}

/** The two things to do with code: try it here, or hand it in. */
export function RunSubmit({ running, submitting, onRun, onStop, onSubmit }: Props) {
  const t = useTranslations('exercises')
  return (
    <>
      {running ? (
        <Button onClick={onStop}>{t('stop')}</Button>
      ) : (
        <Button onClick={onRun} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t('run')} <Shortcut />
        </Button>
      )}
      <Button
        kind="main"
        onClick={onSubmit}
        disabled={submitting}
        aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
      >
        {submitting ? t('submitting') : t('submit')} <Shortcut shift />
      </Button>
    </>
  )
}
