import { describe, expect, it } from 'vitest'
import { parseEnvironment } from '#app/_server/env.ts'

const needed = { DATABASE_URL: 'postgresql://localhost/deep_recall', NEXTAUTH_SECRET: 'sixteen characters' }

describe('the environment', () => {
  it('needs a database and a secret, and no more', () => {
    expect(parseEnvironment(needed)).toEqual(needed)
  })

  it('is refused with every variable that is missing or wrong', () => {
    const refusal = () =>
      parseEnvironment({ DATABASE_URL: 'mysql://x', NEXTAUTH_SECRET: 'short', NEXTAUTH_URL: 'recall' })
    expect(refusal).toThrow(/DATABASE_URL/)
    expect(refusal).toThrow(/NEXTAUTH_SECRET/)
    expect(refusal).toThrow(/NEXTAUTH_URL/)
  })

  it('counts an empty value as none', () => {
    expect(parseEnvironment({ ...needed, GITHUB_ID: '', GITHUB_SECRET: '' })).toEqual(needed)
  })

  it('is refused with half of a pair', () => {
    expect(() => parseEnvironment({ ...needed, GITHUB_ID: 'one' })).toThrow(/GITHUB_SECRET belong together/)
  })

  it('is refused with links by email but no address of its own to put into them', () => {
    const email = { EMAIL_SERVER: 'smtp://localhost:25', EMAIL_FROM: 'recall@example.org' }
    expect(() => parseEnvironment({ ...needed, ...email })).toThrow(/NEXTAUTH_URL is needed/)
    expect(parseEnvironment({ ...needed, ...email, NEXTAUTH_URL: 'https://recall.example.org' })).toMatchObject(email)
  })
})
