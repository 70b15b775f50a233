import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from '#app/_core/own-path.ts'

const home = 'https://recall.example'

describe('where one goes after signing in', () => {
  it('is the path that was asked for, with its query', () => {
    expect(ownPath('/classes/7?week=2#people')).toBe('/classes/7?week=2#people')
  })

  it.each([
    undefined,
    null,
    '',
    'classes',
    ['/classes', '/settings'],
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/./\\evil.example',
  ])('is the home page for %j', (address) => {
    expect(ownPath(address)).toBe('/')
  })

  it('stays on this site, whatever a browser makes of it', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      ' ',
      '@',
      ':',
      'evil.example',
      'http:',
      '?',
      '#',
      '%2f',
      'a',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
        (address) => {
          expect(new URL(ownPath(address), home).origin).toBe(home)
        },
      ),
    )
  })
})
