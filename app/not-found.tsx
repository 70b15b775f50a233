import { getTranslations } from '#app/_i18n/server.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'

export default async function NotFoundPage() {
  const t = await getTranslations('errors')
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t('notFound.title')}</h1>
      <p className="lead">{t('notFound.text')}</p>
      <p style={{ marginTop: 'var(--space-6)' }}>
        <ButtonLink href="/">{t('notFound.home')}</ButtonLink>
      </p>
    </main>
  )
}
