import { defineConfig, devices } from '@playwright/test'

// Started by `npm run e2e`, which brings the app, its address and the browser.
const executablePath = process.env.BROWSER_PATH
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.BASE_URL ?? '',
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: {
      // Chromium's own sandbox does not work as root or in most containers; the pages are ours.
      args: ['--no-sandbox', ...quiet],
      ...(executablePath ? { executablePath } : {}),
    },
  },
})
