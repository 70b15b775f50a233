'use client'

import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'

/** What the unexpected looks like: what is safe, and what to do. The digest finds the error in the server's log. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations('errors.unexpected')
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t('title')}</h1>
      <p className="lead">{t('text')}</p>
      <p className="cluster" style={{ marginTop: 'var(--space-6)' }}>
        <Button kind="main" onClick={retry}>
          {t('retry')}
        </Button>
        <ButtonLink href="/">{t('home')}</ButtonLink>
      </p>
      {error.digest && (
        <p className="small soft" style={{ marginTop: 'var(--space-10)' }}>
          {t('reference', { digest: error.digest })}
        </p>
      )}
    </main>
  )
}
