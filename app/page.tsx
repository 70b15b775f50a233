import { getTranslations } from '#app/_i18n/server.ts'

export default async function HomePage() {
  const t = await getTranslations('common')
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t('product')}</h1>
      <p className="lead">{t('description')}</p>
    </main>
  )
}
