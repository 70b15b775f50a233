'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { type Theme, themes } from '#app/_core/theme.ts'
import { localeNames, locales } from '#app/_i18n/locales.ts'
import type { SessionUser } from '#app/_server/session.ts'
import { Button } from '#app/_ui/button.tsx'
import { ChoiceGroup } from '#app/_ui/choice-group.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import { useKeptForm } from '#app/_ui/use-kept-form.ts'
import { save } from './actions.ts'
import { RetentionField } from './retention-field.tsx'
import styles from './settings.module.css'
import { ZoneField } from './zone-field.tsx'

interface SettingsFormProps {
  user: SessionUser
  theme: Theme
  zoneOptions: ReactNode
  retention: { least: number; scales: number[] }
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** All settings at once; nothing changes before it is saved. */
export function SettingsForm({ user, theme, zoneOptions, retention }: SettingsFormProps) {
  const t = useTranslations('settings')
  const { state, pending, form } = useKeptForm(save, { saves: 0, wrong: {} })
  const { wrong } = state
  return (
    <form {...form} noValidate>
      <Part title={t('you')}>
        <Field
          label={t('name')}
          name="name"
          autoComplete="name"
          defaultValue={user.name}
          error={wrong.name && t('wrong.name')}
        />
        <Field label={t('email')} defaultValue={user.email} hint={t('emailHint')} readOnly />
      </Part>
      <Part title={t('look')}>
        <ChoiceGroup
          label={t('language')}
          name="locale"
          defaultValue={user.locale}
          choices={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
        />
        <ChoiceGroup
          label={t('theme')}
          name="theme"
          defaultValue={theme}
          choices={themes.map((choice) => ({ value: choice, label: t(`themes.${choice}`) }))}
        />
      </Part>
      <Part title={t('days')}>
        <ZoneField chosen={user.timeZone} wrong={wrong.timeZone ?? false}>
          {zoneOptions}
        </ZoneField>
        <SelectField
          label={t('dayStart')}
          name="dayStartHour"
          defaultValue={user.dayStartHour}
          hint={t('dayStartHint')}
        >
          {hours.map((hour) => (
            <option key={hour} value={hour}>
              {String(hour).padStart(2, '0')}:00
            </option>
          ))}
        </SelectField>
      </Part>
      <Part title={t('memory')}>
        <RetentionField chosen={Math.round(user.desiredRetention * 100)} {...retention} />
        <div className={styles.limits}>
          <Field
            label={t('newPerDay')}
            name="newPerDay"
            type="number"
            inputMode="numeric"
            min={0}
            max={999}
            defaultValue={user.newPerDay}
            error={wrong.newPerDay && t('wrong.newPerDay')}
          />
          <Field
            label={t('reviewsPerDay')}
            name="reviewsPerDay"
            type="number"
            inputMode="numeric"
            min={0}
            max={9999}
            defaultValue={user.reviewsPerDay}
            error={wrong.reviewsPerDay && t('wrong.reviewsPerDay')}
          />
        </div>
        <p className="small soft">{t('limitsHint')}</p>
      </Part>
      <div className={styles.save}>
        <Button kind="main" type="submit" aria-disabled={pending}>
          {pending ? t('saving') : t('save')}
        </Button>
        {state.saves > 0 && !pending && Object.keys(wrong).length === 0 && (
          <Notice kind="done" key={state.saves}>
            {t('saved')}
          </Notice>
        )}
        {Object.keys(wrong).length > 0 && <Notice kind="wrong">{t('notSaved')}</Notice>}
      </div>
    </form>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
    </section>
  )
}
