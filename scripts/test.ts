import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireBrowser } from './browser.ts'
import { generate } from './generate.ts'
import { inOneLine } from './progress.ts'
import { startTestApp } from './test-app.ts'

interface Count {
  passed: number
  failed: number
}

/** In this order; `npm test -- <name> [arguments of that runner]` runs one. */
const runners: Record<string, (args: string[], reports: string) => Promise<Count>> = {
  lint: (args) => asOne('biome', ['check', '--error-on-warnings', ...(args.length > 0 ? args : ['.'])]),
  types: (args) => asOne('tsc', ['--noEmit', ...args]),
  unit,
  e2e,
}

/** A tool that says only whether all is well counts as one test. */
async function asOne(command: string, args: string[]): Promise<Count> {
  const code = await run(command, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function unit(args: string[], reports: string): Promise<Count> {
  const report = join(reports, 'vitest.json')
  const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${report}`, ...args])
  const { numPassedTests: passed, numTotalTests: total, numFailedTestSuites: suites } = await readJson(report)
  // A file that cannot be loaded has no tests of its own to fail, and a skipped test has not passed.
  return counted(Number(passed), Math.max(Number(total) - Number(passed), Number(suites) > 0 ? 1 : 0), code)
}

async function e2e(args: string[], reports: string): Promise<Count> {
  const browser = requireBrowser()
  const app = await startTestApp()
  const report = join(reports, 'playwright.json')
  try {
    const env = { ...app.env, BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
    const code = await run('playwright', ['test', '--reporter=list,json', ...args], env)
    const { stats } = await readJson(report)
    const { expected, unexpected, flaky, skipped } = (stats ?? {}) as Record<string, number>
    return counted(Number(expected ?? 0), Number(unexpected ?? 0) + Number(flaky ?? 0) + Number(skipped ?? 0), code)
  } finally {
    await app.stop()
  }
}

/** A runner that found nothing, or broke, has failed, whatever it counted. */
function counted(passed: number, failed: number, code: number): Count {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
}

let running: ReturnType<typeof spawn> | undefined
let interrupted = false

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  if (interrupted) return Promise.resolve(1)
  const child = spawn(join('node_modules/.bin', command), args, { stdio: 'inherit', env: { ...process.env, ...env } })
  running = child
  return new Promise((exit, failed) => {
    child.on('error', failed)
    child.on('exit', (code) => exit(code ?? 1))
  })
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
}

async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2)
  if (name && !runners[name]) {
    console.error(`usage: npm test [-- ${Object.keys(runners).join(' | ')} [arguments of that runner]]`)
    process.exitCode = 2
    return
  }
  await generate()
  const reports = await mkdtemp(join(tmpdir(), 'deep-recall-reports-'))
  const total = { passed: 0, failed: 0 }
  for (const [runner, count] of Object.entries(runners)) {
    if (interrupted || (name && runner !== name)) continue
    console.log(`\n== ${runner}`)
    const { passed, failed } = await count(args, reports).catch((error) => {
      console.error(inOneLine(error))
      return { passed: 0, failed: 1 }
    })
    total.passed += passed
    total.failed += failed
  }
  await rm(reports, { recursive: true, force: true })
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 || interrupted ? 1 : 0
}

// Whoever interrupts reaches the runner too; what this process started is stopped after it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted = true
    running?.kill(signal)
  })
}

await main()
