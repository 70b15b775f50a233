import type { Page } from '@playwright/test'
import { axe, expect, test } from './fixtures.ts'

const sigmoid = '/exercises/neural-networks/sigmoid'
const right = 'export const sigmoid = (z: tf.Tensor) => tf.div(1, tf.add(1, tf.exp(tf.neg(z))))'
const withoutMinus = 'export const sigmoid = (z: tf.Tensor) => tf.div(1, tf.add(1, tf.exp(z)))'

const editorOf = (page: Page) => page.locator('.monaco-editor').first()

/** Replaces the code in the editor; one line, so that the editor's own indentation has nothing to add. */
async function write(page: Page, code: string): Promise<void> {
  await editorOf(page).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(code)
  await expect(page.locator('.view-lines')).toContainText(code.slice(-20).replaceAll(' ', '\u00a0'))
}

const submit = (page: Page) => page.getByRole('button', { name: 'Submit', exact: true }).click()

/** The words of a verdict's status, in the region that announces it. */
const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' })

test('names the mistake of a wrong submission, and passes the right one into the schedule', async ({
  page,
  signIn,
  database,
}) => {
  const { id: userId } = await signIn()
  await page.goto(sigmoid)
  await write(page, withoutMinus)
  await submit(page)
  await expect(verdict(page)).toContainText('Not yet')
  await expect(verdict(page)).toContainText('where the formula has')
  await expect(verdict(page)).toContainText('Expected')
  expect(await database.memory.count({ where: { userId } })).toBe(0)

  await write(page, right)
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await expect(verdict(page)).toContainText('Passed')
  await expect(verdict(page)).toContainText('It comes back for review on')
  await expect(page.getByText('Solution', { exact: true })).toBeVisible()
  const review = await database.review.findFirstOrThrow({ where: { userId } })
  expect(review).toMatchObject({ item: 'neural-networks/sigmoid', rating: 'hard' })
})

test('marks the line that cannot be read, and charges nothing for it', async ({ page, signIn }) => {
  await signIn()
  await page.goto(sigmoid)
  await write(page, 'export const sigmoid = (z: tf.Tensor) => tf.neg(z) +')
  await submit(page)
  await expect(verdict(page)).toContainText('Could not be run')
  await expect(page.locator('.squiggly-error').first()).toBeVisible()
})

test('completes tf and the function that is asked for, and underlines what TypeScript refuses', async ({
  page,
  signIn,
}) => {
  await signIn()
  await page.goto(sigmoid)
  await write(page, 'const y: string = tf.scalar(1)')
  await expect(page.locator('.squiggly-error').first()).toBeVisible()
  const suggestions = page.locator('.suggest-widget')
  for (const [typed, offered] of [
    ['tf.matM', 'matMul'],
    ['sigmo', '(z: tf.Tensor) => tf.Tensor'],
  ] as const) {
    await editorOf(page).click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(typed)
    await page.keyboard.press('Control+Space')
    await expect(suggestions).toContainText(offered)
    await page.keyboard.press('Escape')
  }
})

test('takes every key of somebody who types fast', async ({ page, signIn, database }) => {
  const { id: userId } = await signIn()
  await page.goto(sigmoid)
  await editorOf(page).click()
  await page.keyboard.press('ControlOrMeta+A')
  const line = '// the quick brown fox jumps over the lazy dog '.repeat(6)
  await page.keyboard.type(line)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect.poll(async () => (await database.draft.findFirst({ where: { userId } }))?.code).toBe(line)
})

test('ends an endless loop, and grades the next submission', async ({ page, signIn }) => {
  await signIn()
  await page.goto(sigmoid)
  await write(page, 'export const sigmoid = (z: tf.Tensor) => { for (;;); }')
  await submit(page)
  await expect(verdict(page)).toContainText('Too slow', { timeout: 20_000 })
  await write(page, right)
  await submit(page)
  await expect(verdict(page)).toContainText('Passed')
})

test('keeps code as typed, across a reload and on another device', async ({ page, signIn, browser, context }) => {
  await signIn()
  await page.goto(sigmoid)
  await write(page, withoutMinus)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.locator('.view-lines')).toContainText('tf.exp(z)')

  const device = await browser.newContext({ storageState: { cookies: await context.cookies(), origins: [] } })
  const other = await device.newPage()
  await other.goto(new URL(sigmoid, page.url()).href)
  await expect(other.locator('.view-lines')).toContainText('tf.exp(z)')
  await device.close()

  await page.getByRole('button', { name: 'Back to the starter' }).click()
  await expect(page.locator('.view-lines')).toContainText('Returns the sigmoid')
})

test('asks which version to keep when two devices changed the code', async ({ page, signIn, database }) => {
  const { id: userId } = await signIn()
  await page.goto(sigmoid)
  await write(page, withoutMinus)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const key = { userId, exercise: 'neural-networks/sigmoid', purpose: 'practice' }
  await database.draft.update({ where: { userId_exercise_purpose: key }, data: { code: '// from the other device' } })

  await write(page, right)
  await expect(page.getByText('also changed on another device')).toBeVisible()
  await page.getByRole('button', { name: 'Keep what is in the editor' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const { code } = await database.draft.findUniqueOrThrow({ where: { userId_exercise_purpose: key } })
  expect(code).toBe(right)
})
// The conflict itself is a 409, which the browser logs.
test.use({ expectedErrors: [/409 \(Conflict\)/] })

test('opens an earlier submission in the editor', async ({ page, signIn }) => {
  await signIn()
  await page.goto(sigmoid)
  await write(page, withoutMinus)
  await submit(page)
  await expect(verdict(page)).toContainText('Not yet')
  await write(page, right)
  await submit(page)
  await expect(verdict(page)).toContainText('Passed')
  await page.getByRole('button', { name: 'Open in the editor' }).last().click()
  await expect(page.locator('.view-lines')).toContainText('tf.exp(z)')
  await expect(verdict(page)).toContainText('Not yet')
})

test('shows the solution to somebody who gives up, and brings the exercise back', async ({
  page,
  signIn,
  database,
}) => {
  const { id: userId } = await signIn()
  await page.goto(sigmoid)
  await page.getByRole('button', { name: 'Show me the solution' }).click()
  await page.getByRole('button', { name: 'Show the solution' }).click()
  await expect(page.getByText('Solution', { exact: true })).toBeVisible()
  expect((await database.review.findFirstOrThrow({ where: { userId } })).rating).toBe('again')
})

test('opens a due exercise from blank, and leaves the practice code alone', async ({ page, signIn, database }) => {
  const { id: userId } = await signIn()
  const yesterday = new Date(Date.now() - 86_400_000)
  const exercise = 'neural-networks/sigmoid'
  const memory = { state: 'review', step: 0, stabilityDays: 1, difficulty: 5, reps: 1, lapses: 0 }
  await database.memory.create({
    data: {
      ...memory,
      userId,
      item: exercise,
      dueAt: yesterday,
      lastReviewedAt: new Date(Date.now() - 3 * 86_400_000),
    },
  })
  await database.draft.create({ data: { userId, exercise, purpose: 'practice', code: withoutMinus } })
  await page.goto(`${sigmoid}`)
  await expect(page.getByText('from blank, as a review')).toBeVisible()
  await expect(page.locator('.view-lines')).toContainText('Returns the sigmoid')
  await write(page, right)
  await submit(page)
  await expect(verdict(page)).toContainText('It comes back for review on')
  await page.goto(sigmoid)
  await expect(page.locator('.view-lines')).toContainText('tf.exp(z)')
})

test('reads well in Vietnamese and on a phone, in light and dark, and is accessible', async ({ page, signIn }) => {
  await signIn({ locale: 'vi' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(sigmoid)
    await expect(editorOf(page)).toBeVisible()
    const [editor, prompt] = [await editorOf(page).boundingBox(), await page.getByText('Định nghĩa').boundingBox()]
    expect(prompt?.y).toBeGreaterThan(editor?.y ?? Number.POSITIVE_INFINITY)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await axe(page)
    await page.goto('/exercises')
    await expect(page.getByRole('heading', { name: 'Bài tập' })).toBeVisible()
    await axe(page)
  }
})

test('gives nobody the submissions of another person, and grades a repeated post once', async ({
  page,
  signIn,
  database,
  playwright,
  baseURL,
}) => {
  const { id: userId } = await signIn()
  const id = crypto.randomUUID()
  const body = {
    id,
    exercise: 'neural-networks/sigmoid',
    code: right,
    purpose: 'practice',
    hintsSeen: 0,
    durationMs: 1,
  }
  // 200 with its verdict where that came at once, 202 where it is still to come.
  for (const _ of [1, 2])
    expect([200, 202]).toContain((await page.request.post('/api/submissions', { data: body })).status())
  expect(await database.submission.count({ where: { userId } })).toBe(1)
  expect((await page.request.get(`/api/submissions/${id}`)).status()).toBe(200)

  await signIn()
  expect((await page.request.get(`/api/submissions/${id}`)).status()).toBe(404)
  expect((await page.request.post('/api/submissions', { data: body })).status()).toBe(409)
  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  expect((await stranger.get(`/api/submissions/${id}`)).status()).toBe(401)
  const refused = await page.request.post('/api/submissions', { data: { ...body, hintsSeen: -1 } })
  expect(refused.status()).toBe(400)
  expect(await refused.text()).toContain('hintsSeen')
  await stranger.dispose()
})
