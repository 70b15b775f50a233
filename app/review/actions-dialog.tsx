import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import styles from './dialogs.module.css'

interface ActionsDialogProps {
  open: boolean
  onClose: () => void
  /** Null where it makes no sense now. */
  acts: Record<'undo' | 'bury' | 'suspend' | 'info', (() => void) | null>
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
}

const keys = { undo: 'u', bury: '-', suspend: '@', info: 'i' } as const

/** What one can do besides answering, as buttons for those without a keyboard, with the keys for those who have one. */
export function ActionsDialog({ open, onClose, acts, singleKeys, onSingleKeys }: ActionsDialogProps) {
  const t = useTranslations('review')
  return (
    <Dialog open={open} onClose={onClose} title={t('actions')}>
      <ul className={styles.actions}>
        {(['undo', 'bury', 'suspend', 'info'] as const).map((name) => (
          <li key={name}>
            <Button
              className={styles.action}
              disabled={acts[name] === null}
              onClick={() => {
                onClose()
                acts[name]?.()
              }}
            >
              {t(`do.${name}`)} <kbd>{keys[name]}</kbd>
            </Button>
          </li>
        ))}
      </ul>
      <dl className={styles.keys}>
        <dt>
          <kbd>{t('keys.space')}</kbd> {t('keys.or')} <kbd>{t('keys.enter')}</kbd>
        </dt>
        <dd>{t('do.show')}</dd>
        <dt>
          <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> <kbd>4</kbd>
        </dt>
        <dd>{t('do.rate')}</dd>
        <dt>
          <kbd>1</kbd> … <kbd>9</kbd>
        </dt>
        <dd>{t('do.pick')}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{t('do.help')}</dd>
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)} />
        <span>
          {t('shortcuts')}
          <span className={styles.switchHelp}>{t('shortcutsHelp')}</span>
        </span>
      </label>
      <form method="dialog">
        <Button type="submit">{t('shut')}</Button>
      </form>
    </Dialog>
  )
}
