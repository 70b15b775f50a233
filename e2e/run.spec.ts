import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { loadLibrary } from '#exercises/load.ts'
import { decodeKit } from '#grader/browser/kit.ts'
import type { FromHost } from '#grader/browser/messages.ts'
import { runView } from '#grader/browser/run-view.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import { expect, test } from './fixtures.ts'

const sigmoid = '/exercises/neural-networks/sigmoid'
const right = 'export const sigmoid = (z: tf.Tensor) => tf.div(1, tf.add(1, tf.exp(tf.neg(z))))'
const withoutMinus = 'export const sigmoid = (z: tf.Tensor) => tf.div(1, tf.add(1, tf.exp(z)))'

const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' })
/** The strongest finding, in words. */
const sentence = (page: Page) => verdict(page).locator('.prose').first().textContent()
const note = 'Only the visible cases were run'

async function write(page: Page, code: string): Promise<void> {
  await page.locator('.monaco-editor').first().click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(code)
  await expect(page.locator('.view-lines')).toContainText(code.slice(-20).replaceAll(' ', '\u00a0'))
}

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true }).click()

/** Opens the exercise, and waits until all that Run needs has come. */
async function openEquipped(page: Page): Promise<void> {
  const stripper = page.waitForResponse((response) => response.url().endsWith('stripper.wasm'))
  const kit = page.waitForResponse((response) => response.url().includes('/runner/kits/'))
  await page.goto(sigmoid)
  await expect(page.locator('.monaco-editor').first()).toBeVisible({ timeout: 30_000 })
  await Promise.all([(await stripper).finished(), (await kit).finished()])
}

test('says what Submit says, of the visible cases, and keeps nothing of it', async ({ page, signIn, database }) => {
  const { id: userId } = await signIn()
  await openEquipped(page)
  for (const code of [
    withoutMinus,
    'export const sigmoid = (z: tf.Tensor) => tf.sigmoid(z)',
    'export const sigmoid = (z: tf.Tensor) => 1 / (1 + tf.exp(-z))',
    'export const sigmoid = (z: tf.Tensor) => { z.nothing.at; return z }',
    'export const sigmoid = (z: tf.Tensor) => { tf.exp(z) }',
  ]) {
    await write(page, code)
    await run(page)
    await expect(page.getByText(note)).toBeVisible()
    await expect(verdict(page)).toContainText('Not yet')
    const here = await sentence(page)
    expect(await database.submission.count({ where: { userId, code } })).toBe(0)

    await page.keyboard.press('ControlOrMeta+Shift+Enter')
    await expect(page.getByText(note)).toBeHidden()
    await expect(verdict(page)).toContainText('Not yet')
    expect(here).toBe(await sentence(page))
  }
})

test('passes the visible cases by the keyboard, again and again, which is not to pass', async ({
  page,
  signIn,
  database,
}) => {
  const { id: userId } = await signIn()
  await openEquipped(page)
  await expect(page.getByText('Ctrl-Enter', { exact: true })).toBeVisible()
  await expect(page.getByText('Ctrl-Shift-Enter', { exact: true })).toBeVisible()
  for (const code of [right, withoutMinus, `${right} `]) {
    await write(page, code)
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(verdict(page)).toContainText(code === withoutMinus ? 'Not yet' : 'Visible cases pass')
  }
  // The editor's own meaning of these keys is a new line.
  await expect(page.locator('.line-numbers')).toHaveCount(1)
  expect(await database.submission.count({ where: { userId } })).toBe(0)
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(verdict(page)).toContainText('It comes back for review on')
})

test('marks what cannot be read, also what only the engine sees', async ({ page, signIn }) => {
  await signIn()
  await openEquipped(page)
  for (const [code, told] of [
    ['export const sigmoid = (z: tf.Tensor) => tf.neg(z) +', 'Expression expected'],
    ['let a = 1; let a = 2; export const sigmoid = (z: tf.Tensor) => z', "'a' has already been declared"],
  ] as const) {
    await write(page, code)
    await run(page)
    await expect(verdict(page)).toContainText('Could not be run')
    await expect(verdict(page)).toContainText(told)
    await expect(page.locator('.squiggly-error').first()).toBeVisible()
  }
})

// The editor starts slowly on a busy machine, and a run may come to its limit.
test.describe.configure({ timeout: 90_000 })

test('ends an endless loop at its limit, or when asked to, and shows what the code printed', async ({
  page,
  signIn,
}) => {
  await signIn()
  await openEquipped(page)
  await write(page, 'export const sigmoid = (z: tf.Tensor) => { console.log("shape", z.shape); for (;;); }')
  const started = Date.now()
  await run(page)
  await expect(verdict(page)).toContainText('Too slow')
  // The limit is 1 s, taken as 1.5 s of the wall, and the page's machine is shared.
  expect(Date.now() - started).toBeLessThan(8000)
  await expect(verdict(page)).toContainText('shape [3]')

  await run(page)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('You stopped it')).toBeVisible()
  await write(page, right)
  await run(page)
  await expect(verdict(page)).toContainText('Visible cases pass')
})

test('ends a source on which the type stripper never comes to an end, and reads the next one', async ({
  page,
  signIn,
}) => {
  await signIn()
  await openEquipped(page)
  await write(page, await readFile('tests/grader/hostile/programs/exponential-type-stripping.ts', 'utf8'))
  await run(page)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('You stopped it')).toBeVisible()
  await run(page)
  await expect(verdict(page)).toContainText('Too slow', { timeout: 40_000 })
  await write(page, right)
  await run(page)
  await expect(verdict(page)).toContainText('Visible cases pass')
})

test('runs without the network', async ({ page, signIn, context }) => {
  await signIn()
  await openEquipped(page)
  // The editor's own workers come with the first thing that is wrong, and its pictures when the page is idle.
  await write(page, 'const y: string = tf.scalar(1)')
  await expect(page.locator('.squiggly-error').first()).toBeVisible({ timeout: 30_000 })
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  for (const [code, told] of [
    [withoutMinus, 'where the formula has'],
    [right, 'Visible cases pass'],
  ] as const) {
    await write(page, code)
    await run(page)
    await expect(verdict(page)).toContainText(told)
    if (code === withoutMinus) await expect(verdict(page).getByRole('img').locator('svg').first()).toBeVisible()
  }
})
// The draft, which is not part of this, tries to be saved.
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] })

test('gives code neither the page, nor the network, nor anything to keep things in', async ({ page, signIn }) => {
  await signIn()
  await openEquipped(page)
  const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'indexedDB', 'caches', 'navigator', 'location']
  const more = [
    'postMessage',
    'importScripts',
    'Worker',
    'BroadcastChannel',
    'setTimeout',
    'self',
    'WebAssembly',
    'crypto',
  ]
  const tried = [...names, ...more].map((name) => `typeof ${name}`).join(', ')
  const scope = 'Object.getPrototypeOf(globalThis)'
  const found = `[${tried}, typeof ${scope}.postMessage, typeof ${scope}.constructor.prototype.fetch, typeof (0, eval)("typeof fetch !== typeof undefined || undefined")]`
  const code = `export const sigmoid = (z: tf.Tensor) => { console.log(new Set(${found}).size, typeof fetch, globalThis.constructor === Object); import("/api/health").catch(() => 0); return z }`
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await write(page, code)
  await run(page)
  await expect(verdict(page)).toContainText('1 undefined true')
  expect(requests.filter((url) => url.includes('/api/health'))).toEqual([])
})

test('keeps the worker apart from the page by a policy of its own, and in the browser for good', async ({ page }) => {
  const version = await readFile('.practice/runner/version', 'utf8')
  const host = await page.request.get(`/exercises/runner/${version}/host.js`)
  expect(host.headers()).toMatchObject({
    'content-security-policy': "default-src 'none'; script-src blob: 'unsafe-eval'; worker-src blob:",
    'cache-control': 'public, max-age=31536000, immutable',
  })
  const older = await page.request.get('/exercises/runner/0123456789abcdef/host.js')
  expect(older.headers()['cache-control']).toBe('no-store')
  for (const path of [`${version}/host.ts`, `${version}/..%2fversion`, `kits/${version}/neural-networks/none`])
    expect((await page.request.get(`/exercises/runner/${path}`)).status()).toBe(404)
})

test('speaks Vietnamese', async ({ page, signIn }) => {
  await signIn({ locale: 'vi' })
  await page.goto(sigmoid)
  await write(page, withoutMinus)
  await page.getByRole('button', { name: 'Chạy thử' }).click()
  await expect(page.getByText('Chỉ chạy các trường hợp hiển thị')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Kết quả chấm' })).toContainText('Chưa đạt')
})

test('judges every solution, starter and known mistake as the server does, word for word', async ({ page }) => {
  test.setTimeout(480_000)
  await page.goto('/sign-in')
  await startHost(page)
  const sandbox = await createSandbox()
  const differing: string[] = []
  for (const { key, folder, mistakes } of (await loadLibrary()).exercises.values()) {
    const encoded = JSON.parse(await readFile(`.practice/kits/${key}.json`, 'utf8'))
    const kit = decodeKit(encoded)
    const { entry, forbidden, limits } = kit
    const program = { entry: entry.name, forbidden, limits, cases: kit.cases.map(({ inputs }) => inputs) }
    for (const name of ['solution', 'starter', ...Object.keys(mistakes).map((id) => `mistakes/${id}`)]) {
      const code = await readFile(`${folder}/${name}.ts`, 'utf8')
      const [there, here] = await Promise.all([sandbox.run({ ...program, code }), runInHost(page, code, encoded)])
      const onServer = runView(kit, there, code, 'en')
      if (here.kind !== 'ran' || shown(here.view) !== shown(onServer)) differing.push(`${key}/${name}`)
    }
  }
  await sandbox.close()
  expect(differing).toEqual([])
})

/** Mathematical functions of two engines may differ in the last digit: how strong a colour is, is not a word. */
const shown = (view: unknown) =>
  JSON.stringify(view, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value))

/** A host of its own, as the page starts it. */
async function startHost(page: Page): Promise<void> {
  const version = await readFile('.practice/runner/version', 'utf8')
  await page.evaluate(async (folder) => {
    const [child, stripper] = await Promise.all([
      fetch(`${folder}/child.js`).then((response) => response.text()),
      fetch(`${folder}/stripper.wasm`).then((response) => response.arrayBuffer()),
    ])
    const host = new Worker(`${folder}/host.js`)
    host.postMessage({ kind: 'equip', child, stripper })
    Object.assign(window, { host })
  }, `/exercises/runner/${version}`)
}

const runInHost = (page: Page, code: string, kit: unknown): Promise<FromHost> =>
  page.evaluate(
    ([code, kit]) =>
      new Promise<FromHost>((resolve) => {
        const { host } = window as unknown as { host: Worker }
        host.onmessage = ({ data }) => resolve(data)
        host.postMessage({ kind: 'run', id: 1, code, kit, locale: 'en' })
      }),
    [code, kit] as const,
  )
