import type { ReactNode } from 'react'
import { answerFormId } from './card-props.ts'

/** A card as a form: Enter and the page's button answer it. */
export function AnswerForm({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  return (
    <form
      id={answerFormId}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
