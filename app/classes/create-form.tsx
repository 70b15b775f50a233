'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { create } from './actions.ts'
import styles from './page.module.css'

/** Name and courses of a new class, taught by whoever sends it. */
export function CreateForm({ courses }: { courses: { id: string; title: string }[] }) {
  const t = useTranslations('classes')
  const [state, action, pending] = useActionState(create, { error: null, typed: '' })
  return (
    <form action={action} className={styles.form}>
      <Field
        name="name"
        label={t('name')}
        defaultValue={state.typed}
        maxLength={80}
        error={state.error === 'name' ? t('error.name') : undefined}
      />
      <fieldset className={styles.courses} aria-describedby={state.error === 'courses' ? 'courses-error' : undefined}>
        <legend>{t('courses')}</legend>
        {courses.map(({ id, title }) => (
          <label key={id}>
            <input type="checkbox" name="course" value={id} /> {title}
          </label>
        ))}
        {state.error === 'courses' && (
          <p id="courses-error" role="alert" className={styles.error}>
            {t('error.courses')}
          </p>
        )}
      </fieldset>
      <Button type="submit" disabled={pending}>
        {t('create')}
      </Button>
    </form>
  )
}
