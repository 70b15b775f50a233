import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { createClient, type Prisma, type PrismaClient } from '#prisma/client.ts'

export { expect }

type NewUser = Partial<Prisma.UserCreateInput>

interface Fixtures {
  /** Makes a person and signs them in, in this test's browser: a session is written, no form is filled in. */
  signIn(user?: NewUser): Promise<{ id: string; email: string; name: string }>
  /** Errors in the browser's console that this test expects; any other one fails it. */
  expectedErrors: RegExp[]
  noOtherErrors: undefined
}

interface WorkerFixtures {
  /** The database of the app under test. */
  database: PrismaClient
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads what a fixture depends on from this pattern
    async ({}, use) => {
      const client = createClient(required('DATABASE_URL'))
      await use(client)
      await client.$disconnect()
    },
    { scope: 'worker' },
  ],

  signIn: async ({ context, database, baseURL }, use) => {
    await use(async (user = {}) => {
      const email = user.email ?? `${crypto.randomUUID()}@example.com`
      const name = user.name ?? 'Ada Learner'
      const { id } = await database.user.create({ data: { ...user, email, name } })
      const value = await encode({ token: { sub: id }, secret: required('NEXTAUTH_SECRET') })
      await context.addCookies([{ name: 'next-auth.session-token', value, url: baseURL ?? '', httpOnly: true }])
      return { id, email, name }
    })
  },

  expectedErrors: [[], { option: true }],

  noOtherErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = []
      context.on('weberror', (error) => errors.push(error.error().message))
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      await use(undefined)
      expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([])
    },
    { auto: true },
  ],
})

/** Expects that axe finds nothing against WCAG 2.2 AA, on the page or within a part of it. */
export async function axe(page: Page, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary}`),
  )
  expect(found).toEqual([])
}

function required(variable: string): string {
  const value = process.env[variable]
  if (!value) throw new Error(`${variable} is not set: run the browser tests with \`npm run e2e\``)
  return value
}
