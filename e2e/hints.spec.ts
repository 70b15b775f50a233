import type { Page } from '@playwright/test'
import { axe, expect, test } from './fixtures.ts'

// While the network is away, the browser logs each request that fails, and each script that the page loads ahead.
test.use({ expectedErrors: [/Failed to load resource: net::ERR_|Failed to load chunk|importScripts|^(Error)?Event$/] })

const key = 'neural-networks/sigmoid'
const sigmoid = `/exercises/${key}`
const right = 'export const sigmoid = (z: tf.Tensor) => tf.div(1, tf.add(1, tf.exp(tf.neg(z))))'
/** Fails only where e^z overflows, which no visible case does. */
const overflowing =
  'const sigmoid = (z: tf.Tensor) => { const e = tf.exp(z); return tf.div(e, tf.add(1, e)) } // overflows'

const hints = (page: Page) => page.getByRole('region', { name: 'Hints' }).getByRole('listitem')
const history = (page: Page) => page.getByRole('region', { name: 'History' })
const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' })
const next = (page: Page) => page.getByRole('button', { name: /Show hint/ })

async function submitCode(page: Page, code: string): Promise<void> {
  await page.locator('.monaco-editor').first().click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(code)
  await expect(page.locator('.view-lines')).toContainText(code.slice(-12).replaceAll(' ', '\u00a0'))
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
}

test('opens hints one by one, on every device, notes them in the history, and closes them with a pass', async ({
  page,
  signIn,
  database,
  browser,
  context,
  baseURL,
}) => {
  test.slow()
  const { id: userId } = await signIn()
  await page.goto(sigmoid)
  await expect(page.getByText('With a hint, passing counts as Hard.')).toBeVisible()
  await next(page).focus()
  await page.keyboard.press('Enter')
  await expect(hints(page)).toHaveCount(1)
  await expect(hints(page).last()).toBeFocused()
  await expect(page.getByText('With a hint, passing counts as Hard.')).toHaveCount(0)
  await next(page).click()
  await expect(hints(page)).toHaveCount(2)
  await expect(hints(page).last()).toBeFocused()
  await expect.poll(() => database.hintOpened.count({ where: { userId } })).toBe(2)

  await page.reload()
  await expect(hints(page)).toHaveCount(2)
  await expect(history(page).getByRole('listitem')).toHaveText([/Hint 2 opened/, /Hint 1 opened/])
  await history(page).getByText('Hint 1 opened').click()
  await expect(history(page).getByText('Look at the formula')).toBeVisible()
  await axe(page)

  // Another device has the cookie of the same person, and nothing else.
  const { cookies } = await context.storageState()
  const other = await browser.newContext({ ...(baseURL ? { baseURL } : {}), storageState: { cookies, origins: [] } })
  const elsewhere = await other.newPage()
  await elsewhere.goto(sigmoid)
  await expect(hints(elsewhere)).toHaveCount(2)
  await next(elsewhere).click()
  await expect.poll(() => database.hintOpened.count({ where: { userId } })).toBe(3)
  await other.close()

  // This page does not know of the third; the server does.
  await submitCode(page, right)
  await expect(verdict(page)).toContainText('Passed')
  await expect(hints(page)).toHaveCount(0)
  expect(await database.submission.findFirst({ where: { userId } })).toMatchObject({ status: 'passed', hintsSeen: 3 })
  expect(await database.review.findFirst({ where: { userId } })).toMatchObject({ rating: 'hard' })

  await page.reload()
  await expect(hints(page)).toHaveCount(0)
  const entries = history(page).getByRole('listitem')
  await expect(entries).toHaveText([/Passed/, /Hint 3 opened/, /Hint 2 opened/, /Hint 1 opened/])
})

test('keeps a hint that was opened offline, and sends it when the network is back', async ({
  page,
  signIn,
  database,
  context,
}) => {
  const { id: userId } = await signIn()
  await page.goto(sigmoid)
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await next(page).click()
  await expect(hints(page)).toHaveCount(1)
  await expect(history(page)).toContainText('Hint 1 opened')
  expect(await database.hintOpened.count({ where: { userId } })).toBe(0)
  await context.setOffline(false)
  await expect.poll(() => database.hintOpened.count({ where: { userId } })).toBe(1)

  // The page is left before the network is back.
  await context.setOffline(true)
  await next(page).click()
  await expect(hints(page)).toHaveCount(2)
  await page.goto('about:blank')
  await context.setOffline(false)
  expect(await database.hintOpened.count({ where: { userId } })).toBe(1)
  await page.goto(sigmoid)
  await expect(hints(page)).toHaveCount(2)
  await expect.poll(() => database.hintOpened.count({ where: { userId } })).toBe(2)
  const noted = await database.hintOpened.findMany({ where: { userId }, orderBy: { openedAt: 'asc' } })
  expect(noted).toMatchObject([
    { exercise: key, purpose: 'practice', number: 1 },
    { exercise: key, purpose: 'practice', number: 2 },
  ])
})

test('refuses hints of nobody, and takes none that the exercise does not have', async ({ page, signIn, database }) => {
  const opened = [{ id: crypto.randomUUID(), exercise: key, purpose: 'practice', number: 99, agoMs: 0 }]
  expect((await page.request.post('/api/hints', { data: { opened } })).status()).toBe(401)
  const { id: userId } = await signIn()
  expect((await page.request.post('/api/hints', { data: { opened: [{ ...opened[0], number: 0 }] } })).status()).toBe(
    400,
  )
  const answer = await page.request.post('/api/hints', { data: { opened } })
  expect([answer.status(), await answer.json()]).toEqual([200, { stored: [] }])
  expect(await database.hintOpened.count({ where: { userId } })).toBe(0)
})

test('shows the smallest failing input of a hidden failure after the third failed submission', async ({
  page,
  signIn,
}) => {
  await signIn()
  await page.goto(sigmoid)
  const smallest = page.getByRole('region', { name: 'The smallest input found that still fails' })
  for (const left of ['2 more to go', 'one more to go']) {
    await submitCode(page, overflowing)
    await expect(verdict(page)).toContainText(left)
    await expect(smallest).toHaveCount(0)
  }
  await submitCode(page, overflowing)
  await expect(smallest).toContainText(/shape \[1(, 1)?\]:\s*\[+NaN\]+/)
  await expect(verdict(page)).not.toContainText('to go')
  await axe(page)
})
