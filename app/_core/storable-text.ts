/** Text as PostgreSQL takes it: neither the character zero nor half a surrogate pair, of which a client can send both. */
export const storableText = (text: string): string => text.replaceAll('\0', '\u{FFFD}').toWellFormed()
