import type { CardOf } from './schema.ts'

/** Letters and signs alone: case, accents, spaces, hyphens inside words, and a closing full stop do not count. */
function essence(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('\u2212', '-')
    .replace(/(?<=\p{Letter}{2})[-\u2010\u2011](?=\p{Letter}{2})/gu, '')
    .replace(/[\s$`]/g, '')
    .replace(/[.!?]+$/, '')
}

/** Whether what was typed is one of the accepted answers, of either language. */
export function isAccepted(card: Pick<CardOf<'typed'>, 'accepted'>, typed: string): boolean {
  const given = essence(typed)
  return [...card.accepted.en, ...card.accepted.vi].some((answer) => essence(answer) === given)
}
