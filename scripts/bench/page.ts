import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { createClient, type PrismaClient } from '#prisma/client.ts'
import { requireBrowser } from '../browser.ts'
import { startTestApp, type TestApp } from '../test-app.ts'
import { percentile, type Row } from './row.ts'

const exercise = 'neural-networks/sigmoid'
const programs = [
  'export const sigmoid = (z: tf.Tensor) => tf.div(1, tf.add(1, tf.exp(tf.neg(z))))',
  'export const sigmoid = (z: tf.Tensor) => tf.div(1, tf.add(1, tf.exp(z)))',
]
const warmUps = 5
/** Of each of the two: together thirty. */
const presses = 15
/** As between two thoughts of a learner: the grader has a warm isolate in stock. */
const pauseMs = 400

/** From Submit pressed to the verdict painted, in a browser, against the app as it is built and started for its users. */
export async function measurePage(): Promise<Row[]> {
  const app = await startTestApp()
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  const database = createClient(app.env.DATABASE_URL)
  try {
    const times: number[] = []
    for (const code of programs) {
      // A learner for each: nobody may submit more than thirty times a minute.
      const context = await browser.newContext({ baseURL: app.env.BASE_URL, locale: 'en-GB' })
      await signIn(context, database, app)
      times.push(...(await pressTimes(await context.newPage(), code)))
      await context.close()
    }
    const name = 'Submit pressed to verdict on the page'
    return [
      { name: `${name}, p50`, value: percentile(times, 0.5), unit: 'ms', budget: 100 },
      { name: `${name}, p95`, value: percentile(times, 0.95), unit: 'ms', budget: null },
    ]
  } finally {
    await browser.close()
    await database.$disconnect()
    await app.stop()
  }
}

async function signIn(context: BrowserContext, database: PrismaClient, { env }: TestApp): Promise<void> {
  const { id } = await database.user.create({ data: { name: 'Bench' } })
  const value = await encode({ token: { sub: id }, secret: env.NEXTAUTH_SECRET })
  await context.addCookies([{ name: 'next-auth.session-token', value, url: env.BASE_URL, httpOnly: true }])
}

async function pressTimes(page: Page, code: string): Promise<number[]> {
  await page.goto(`/exercises/${exercise}`)
  await page.locator('.monaco-editor').first().click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(code)
  const times: number[] = []
  for (let press = 0; press < warmUps + presses; press++) {
    await page.waitForTimeout(pauseMs)
    const took = await page.evaluate(pressOnce)
    if (press >= warmUps) times.push(took)
  }
  return times
}

/** In the page, by its own clock: presses, waits until the verdict of before is gone and another there, and painted. */
function pressOnce(): Promise<number> {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Submit'))
  const region = document.querySelector('[aria-label="Verdict"]')
  if (!button || !region) throw new Error('there is no Submit, or no place for the verdict')
  return new Promise((arrived, failed) => {
    setTimeout(() => failed(new Error(`no verdict came: ${button.textContent} ${region.textContent}`)), 20_000)
    const start = performance.now()
    const hasVerdict = () => /Passed|Not yet/.test(region.textContent ?? '')
    let cleared = !hasVerdict()
    const observer = new MutationObserver(() => {
      if (!hasVerdict()) cleared = true
      else if (cleared) {
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => arrived(performance.now() - start)))
      }
    })
    observer.observe(region, { childList: true, subtree: true, characterData: true })
    button.click()
  })
}
