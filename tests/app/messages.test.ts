import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { locales } from '#app/_i18n/locales.ts'
import { messages } from '#app/_i18n/messages.ts'

type Tree = { [key: string]: string | Tree }

const texts = (tree: Tree, path: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value] as [string, string]] : texts(value, [...path, key]),
  )

/** Names of ICU arguments: a brace, a name, and what ends an argument or begins its format. */
const placeholders = (text: string) => new Set([...text.matchAll(/\{\s*([a-z]\w*)\s*[,}]/gi)].map(([, name]) => name))
const tags = (text: string) => new Set([...text.matchAll(/<(\w+)>/g)].map(([, name]) => name))

const english = new Map(texts(messages.en))

describe('the messages', () => {
  it('have the same keys in every language', () => {
    for (const locale of locales)
      expect(
        texts(messages[locale])
          .map(([key]) => key)
          .sort(),
      ).toEqual([...english.keys()].sort())
  })

  it('have the same placeholders and tags in every language', () => {
    for (const locale of locales) {
      for (const [key, text] of texts(messages[locale])) {
        expect(placeholders(text), `${locale} ${key}`).toEqual(placeholders(english.get(key) ?? ''))
        expect(tags(text), `${locale} ${key}`).toEqual(tags(english.get(key) ?? ''))
      }
    }
  })

  it('are well formed, and say something, for none, one and many', () => {
    for (const locale of locales) {
      const translate = createTranslator({
        locale,
        timeZone: 'UTC',
        messages: messages[locale] as Tree,
        onError: (error) => {
          throw error
        },
      })
      for (const [key, text] of texts(messages[locale])) {
        for (const count of [0, 1, 24]) {
          const values = Object.fromEntries([...placeholders(text)].map((name) => [name, count]))
          const rich = Object.fromEntries([...tags(text)].map((name) => [name, (words: unknown) => words]))
          expect(() => translate.rich(key as never, { ...values, ...rich } as never), `${locale} ${key}`).not.toThrow()
        }
      }
    }
  })
})
