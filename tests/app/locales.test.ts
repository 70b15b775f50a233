import { describe, expect, it } from 'vitest'
import { chooseLocale } from '#app/_i18n/locales.ts'

describe('the language of a page', () => {
  it('is the signed-in person’s, whatever the device says', () => {
    expect(chooseLocale({ user: 'vi', cookie: 'en', acceptLanguage: 'en' })).toBe('vi')
  })

  it('is the device’s where nobody is signed in', () => {
    expect(chooseLocale({ cookie: 'vi', acceptLanguage: 'en' })).toBe('vi')
  })

  it('is the one that the browser wants most, of those that there are', () => {
    expect(chooseLocale({ acceptLanguage: 'fr-CH, fr;q=0.9, vi;q=0.8, en;q=0.7, *;q=0.5' })).toBe('vi')
    expect(chooseLocale({ acceptLanguage: 'vi;q=0.2,en-GB;q=0.9' })).toBe('en')
    expect(chooseLocale({ acceptLanguage: 'vi-VN' })).toBe('vi')
  })

  it('is not one that the browser refuses', () => {
    expect(chooseLocale({ acceptLanguage: 'vi;q=0, de' })).toBe('en')
  })

  it('is English where nothing is known, or nothing makes sense', () => {
    expect(chooseLocale({})).toBe('en')
    expect(chooseLocale({ user: 'tlh', cookie: '../../etc', acceptLanguage: ';;q=,,' })).toBe('en')
  })
})
