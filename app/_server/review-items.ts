import 'server-only'
import { randomInt } from 'node:crypto'
import type { ShownCard } from '#app/_core/shown-card.ts'
import type { Locale } from '#app/_i18n/locales.ts'
import { library } from '#exercises/load.ts'
import { shownCard, shownExercise } from './shown-cards.ts'

/** An item as the review page shows it, with where it belongs. */
export interface ReviewItem {
  card: ShownCard
  /** Titles. */
  course: string
  concept: string
}

/** What the review page shows of these items, by key; each call draws orders and numbers anew. */
export async function reviewItems(keys: readonly string[], locale: Locale): Promise<Record<string, ReviewItem>> {
  const { courses, concepts, cards, exercises } = await library()
  const courseTitles = new Map(courses.map(({ id, title }) => [id, title[locale]]))
  const items: Record<string, ReviewItem> = {}
  for (const key of keys) {
    const [card, exercise] = [cards.get(key), exercises.get(key)]
    const found = card ?? exercise
    if (!found) continue
    const concept = card?.concept ?? exercise?.concepts[0] ?? ''
    items[key] = {
      card: card
        ? shownCard(card, locale, randomInt(2 ** 31))
        : shownExercise(exercise as typeof exercise & {}, locale),
      course: courseTitles.get(found.course) ?? '',
      concept: concepts.get(concept)?.title[locale] ?? '',
    }
  }
  return items
}
