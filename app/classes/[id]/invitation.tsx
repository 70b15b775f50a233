'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import styles from './page.module.css'

/** The code and link by which learners join. */
export function Invitation({ code, link, empty }: { code: string; link: string; empty: boolean }) {
  const t = useTranslations('classes')
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <section className={styles.invitation}>
      {empty && <p>{t('noMembers')}</p>}
      <p>
        {t('code')}: <code className={styles.code}>{code}</code>
      </p>
      <p>
        <a href={link}>{link}</a>{' '}
        <Button kind="quiet" onClick={copy}>
          {t('copy')}
        </Button>
        <span role="status">{copied ? t('copied') : ''}</span>
      </p>
    </section>
  )
}
