import type { Page } from '@playwright/test'
import { axe, expect, test } from './fixtures.ts'

const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' })

/** Hands in code of one line, so that the editor's own indentation has nothing to add. */
async function handIn(page: Page, code: string): Promise<void> {
  await page.locator('.monaco-editor').first().click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(code)
  await expect(page.locator('.view-lines')).toContainText(code.slice(-20).replaceAll(' ', '\u00a0'))
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(verdict(page)).toContainText('Not yet')
}

const sigmoid = '/exercises/neural-networks/sigmoid'
const mirrored = 'export const sigmoid = (z: tf.Tensor) => tf.div(1, tf.add(1, tf.exp(z)))'
const wrongRow =
  'export const softmax = (z: tf.Tensor2D) => { const e = tf.exp(tf.sub(z, tf.max(z, 1, true))); const m = z.shape[0]; return tf.mul(tf.div(e, tf.sum(e, 1, true)), tf.reshape(tf.range(1, m + 1), [m, 1])); }'
const flipped =
  'export const conv2dForward = (x: tf.Tensor4D, w: tf.Tensor4D, b: tf.Tensor1D, stride: number, pad: number) => { const p = tf.pad(x, [[0, 0], [pad, pad], [pad, pad], [0, 0]]); const f = w.shape[0]; const side = (n: number) => Math.floor((n - f) / stride) + 1; const rows = []; for (let i = 0; i < side(p.shape[1]!); i++) { const cells = []; for (let j = 0; j < side(p.shape[2]!); j++) { const part = tf.slice(p, [0, i * stride, j * stride, 0], [-1, f, f, -1]); cells.push(tf.add(tf.sum(tf.mul(tf.expandDims(part, 4), tf.reverse(w, [0, 1])), [1, 2, 3]), b)); } rows.push(tf.stack(cells, 1)); } return tf.stack(rows, 1); }'

test('draws the expected and the own curve of a function of one number', async ({ page, signIn }) => {
  await signIn()
  await page.goto(sigmoid)
  await handIn(page, mirrored)
  const picture = verdict(page).getByRole('img', { name: 'The expected curve and yours, for z' }).first()
  await expect(picture.locator('svg path').first()).toBeVisible()
  await expect(verdict(page).locator('figcaption').first()).toContainText('It is furthest off at z =')
  await axe(page)
})

test('draws which numbers of an array are off, on a phone and in the dark too', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await signIn()
  await page.goto('/exercises/neural-networks/softmax')
  await handIn(page, wrongRow)
  const picture = verdict(page).getByRole('img', { name: /^Row 1 is off, all else is right/ })
  await expect(picture.locator('svg text', { hasText: '+' }).first()).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
  await axe(page)
})

test('draws an image beside the expected one', async ({ page, signIn }) => {
  await signIn()
  await page.goto('/exercises/convolutional-networks/conv2d-forward')
  await handIn(page, flipped)
  await verdict(page).getByText('A picture: where bright meets dark').click()
  const picture = verdict(page).getByRole('img', { name: 'Columns 0, 3 and 4 are off, all else is right' })
  await expect(picture.getByText('Expected')).toBeVisible()
  await expect(picture.locator('svg')).toHaveCount(3)
  await expect(picture.locator('svg image')).toHaveCount(2)
  await axe(page, '[aria-label="Verdict"]')
})

test('has what the code printed under the case in which it printed it', async ({ page, signIn }) => {
  await signIn()
  await page.goto(sigmoid)
  await handIn(page, `console.log('once'); ${mirrored.replace('tf.div', "(console.log('got', z.size), tf.div")})`)
  const printed = verdict(page).locator('details', { hasText: 'Three scores' }).first()
  await expect(printed.getByText('got 3', { exact: false })).toBeVisible()
  await expect(verdict(page).getByText('What your code printed before the first case')).toBeVisible()
  await expect(verdict(page).locator('pre', { hasText: 'once' })).toBeVisible()
  await axe(page)
})

test('keeps the chart library out of the pages that draw nothing', async ({ page, signIn }) => {
  await signIn()
  const scripts = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script' && request.url().includes('/_next/')) scripts.add(request.url())
  })
  const withCharts = async () => {
    const texts = await Promise.all([...scripts].map(async (url) => (await page.request.get(url)).text()))
    return texts.filter((text) => /plot-[0-9a-f]{6}/.test(text)).length
  }
  for (const path of ['/', '/review', '/exercises', '/classes']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
  }
  expect(await withCharts()).toBe(0)
  await page.goto(sigmoid)
  await handIn(page, mirrored)
  await expect(verdict(page).locator('figure svg').first()).toBeVisible()
  expect(await withCharts()).toBe(1)
})
