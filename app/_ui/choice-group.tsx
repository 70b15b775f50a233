import { useId } from 'react'
import styles from './choice-group.module.css'

interface ChoiceGroupProps {
  label: string
  name: string
  choices: readonly { value: string; label: string }[]
  defaultValue: string
}

/** One of a few: radio buttons side by side. */
export function ChoiceGroup({ label, name, choices, defaultValue }: ChoiceGroupProps) {
  const id = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice} htmlFor={`${id}-${choice.value}`}>
            <input
              id={`${id}-${choice.value}`}
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
