'use client'

import { type ComponentProps, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import styles from './account.module.css'

/** A password, which one may look at while typing it. */
export function PasswordField(props: ComponentProps<typeof Field>) {
  const t = useTranslations('account')
  const [shown, setShown] = useState(false)
  return (
    <div className={styles.password}>
      <Field type={shown ? 'text' : 'password'} name="password" required spellCheck={false} {...props} />
      <Button kind="quiet" className={styles.show} aria-pressed={shown} onClick={() => setShown(!shown)}>
        {t('showPassword')}
      </Button>
    </div>
  )
}
