import type { ShownCard } from '#app/_core/shown-card.ts'
import type { CardProps } from './card-props.ts'
import { ChoiceView } from './choice-view.tsx'
import { ExerciseView } from './exercise-view.tsx'
import { NumericView } from './numeric-view.tsx'
import { OrderView } from './order-view.tsx'
import { SelfGradedView } from './self-graded-view.tsx'
import { TypedView } from './typed-view.tsx'

/** A card of whichever type. Its parent gives it a key of item and showing, so that it begins empty each time. */
export function CardView({ card, ...rest }: Omit<CardProps<never>, 'card'> & { card: ShownCard }) {
  switch (card.type) {
    case 'self-graded':
      return <SelfGradedView card={card} {...rest} />
    case 'choice':
      return <ChoiceView card={card} {...rest} />
    case 'numeric':
      return <NumericView card={card} {...rest} />
    case 'typed':
      return <TypedView card={card} {...rest} />
    case 'order':
      return <OrderView card={card} {...rest} />
    case 'exercise':
      return <ExerciseView card={card} />
  }
}
