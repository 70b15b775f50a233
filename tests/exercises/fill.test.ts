import { describe, expect, test } from 'vitest'
import { fill, formatNumber, placeholdersOf } from '#exercises/fill.ts'

describe('filling a text', () => {
  test('only the names that are given are replaced', () => {
    expect(fill('A layer of {in} inputs and {out} units', { in: 784 }, 'en')).toBe(
      'A layer of 784 inputs and {out} units',
    )
    expect(fill('{constructor} {toString}', {}, 'en')).toBe('{constructor} {toString}')
  })

  test('the arguments of LaTeX commands survive, even when a value has their name', () => {
    const math = '$\\frac{a}{b} + \\sqrt[3]{a} + x_{a} + w^{b} + \\text{a}$'
    expect(fill(math, { a: 1, b: 2 }, 'en')).toBe(math)
  })

  test('doubled braces put a value into the argument of a command', () => {
    expect(fill('$\\frac{{a}}{{b}} + 2^{{n}}$', { a: 1, b: 2, n: 3 }, 'en')).toBe('$\\frac{1}{2} + 2^{3}$')
  })

  test('numbers are written as the language writes them', () => {
    expect(fill('{big} and {small}', { big: 100480, small: 0.25 }, 'en')).toBe('100,480 and 0.25')
    expect(fill('{big} and {small}', { big: 100480, small: 0.25 }, 'vi')).toBe('100.480 and 0,25')
    expect(formatNumber(1024, 'en')).toBe('1024')
    expect(formatNumber(-0.001, 'vi')).toBe('-0,001')
    expect(formatNumber(2 / 3, 'en')).toBe('0.6667')
    expect(formatNumber(1234567, 'en')).toBe('1,234,567')
  })

  test('a comma inside math keeps its neighbours together', () => {
    expect(fill('$x = {x}$ is {x}', { x: 0.5 }, 'vi')).toBe('$x = 0{,}5$ is 0,5')
    expect(fill('$$\nn = {n}\n$$', { n: 12345 }, 'en')).toBe('$$\nn = 12{,}345\n$$')
  })

  test('code gets numbers as programs write them', () => {
    expect(fill('`Dense({n})` of {n}', { n: 12345 }, 'en')).toBe('`Dense(12345)` of 12,345')
    expect(fill('```ts\nconst rate = {x}\n```', { x: 0.1 + 0.2 }, 'vi')).toBe('```ts\nconst rate = 0.3\n```')
  })

  test('a string goes in as it is', () => {
    expect(fill('$\\begin{bmatrix}{row}\\end{bmatrix} {row}$', { row: '1 & 2' }, 'vi')).toBe(
      '$\\begin{bmatrix}{row}\\end{bmatrix} 1 & 2$',
    )
  })

  test('placeholders are found in order, arguments of commands are not', () => {
    expect(placeholdersOf('{m} of $\\frac{a}{b}$ and $\\frac{{top}}{2}$ {m}')).toEqual(['m', 'top', 'm'])
  })
})
