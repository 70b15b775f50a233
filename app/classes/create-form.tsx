'use client'

import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { useKeptForm } from '#app/_ui/use-kept-form.ts'
import { create } from './actions.ts'
import styles from './page.module.css'

/** Name and courses of a new class, taught by whoever sends it. */
export function CreateForm({ courses }: { courses: { id: string; title: string }[] }) {
  const t = useTranslations('classes')
  const { state, pending, form } = useKeptForm(create, { error: null, typed: '', chosen: [] })
  const noCourse = state.error === 'courses'
  return (
    <form {...form} className={styles.form} noValidate>
      <Field
        name="name"
        label={t('name')}
        defaultValue={state.typed}
        maxLength={80}
        error={state.error === 'name' ? t('error.name') : undefined}
      />
      <fieldset className={styles.courses}>
        <legend>{t('courses')}</legend>
        {courses.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              name="course"
              value={id}
              defaultChecked={state.chosen.includes(id)}
              aria-invalid={noCourse ? true : undefined}
              aria-describedby={noCourse ? 'courses-error' : undefined}
            />{' '}
            {title}
          </label>
        ))}
        {noCourse && (
          <p id="courses-error" className={styles.error}>
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
