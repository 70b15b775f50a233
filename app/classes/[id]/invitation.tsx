'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import styles from './page.module.css'

/** The code and link by which learners join. */
export function Invitation({ code, link, empty }: { code: string; link: string; empty: boolean }) {
  const t = useTranslations('classes')
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand' | null>(null)
  const anchor = useRef<HTMLAnchorElement>(null)
  const copy = async () => {
    try {
      // Throws where the browser refuses, and where there is no clipboard at all: on plain http, outside localhost.
      await navigator.clipboard.writeText(link)
      setOutcome('copied')
    } catch {
      if (anchor.current) getSelection()?.selectAllChildren(anchor.current)
      setOutcome('copyByHand')
    }
  }
  return (
    <section className={styles.invitation}>
      {empty && <p>{t('noMembers')}</p>}
      <p>
        {t('code')}: <code className={styles.code}>{code}</code>
      </p>
      <p>
        <a ref={anchor} href={link}>
          {link}
        </a>{' '}
        <Button kind="quiet" onClick={copy}>
          {t('copy')}
        </Button>
        <span role="status">{outcome && t(outcome)}</span>
      </p>
    </section>
  )
}
