import { useTranslations } from 'use-intl'
import styles from './panels.module.css'

/** How one would write it; shown once the exercise has been passed or given up. */
export function Solution({ html }: { html: string }) {
  const t = useTranslations('exercises')
  return (
    <details className={styles.panel}>
      <summary>{t('solution')}</summary>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own content, rendered on the server */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </details>
  )
}
