import { spawn } from 'node:child_process'
import { generate } from './generate.ts'
import { inOneLine } from './progress.ts'
import { isMadeFrom, noteMadeFrom, sourceHash } from './source-hash.ts'

/**
 * All that a build depends on and that it does not write itself. Content and exercises are read when the app runs, and so
 * are not in it, but for the variants of numbers.
 */
const sources = [
  'app/**/*',
  'public/**/*',
  '{exercises,grader,prisma}/*.ts',
  'exercises/*/variants.ts',
  'prisma/schema.prisma',
  'proxy.ts',
  'next.config.mjs',
  'package-lock.json',
]

/** Where the build is: `.next`, unless a run of its own chose another folder. */
export const buildFolder = () => process.env.NEXT_DIST_DIR || '.next'

/** Whether the build was made from the sources as they are now; if not, `build` makes it so. */
export async function buildState(): Promise<{ current: boolean; build(): Promise<void> }> {
  const hash = await sourceHash(sources)
  const build = async () => {
    await nextBuild()
    await noteMadeFrom(buildFolder(), hash)
  }
  return { current: await isMadeFrom(buildFolder(), hash), build }
}

/** Its output is shown when it fails, and only then. */
function nextBuild(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Whoever stops us stops this too.
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((built, failed) => {
    child.on('error', failed)
    child.on('exit', (code) => {
      process.off('exit', endWithUs)
      if (code === 0) return built()
      process.stderr.write(output)
      failed(new Error('The web app could not be built: what is wrong is above.'))
    })
  })
}

if (import.meta.main) {
  try {
    await generate()
    const { current, build } = await buildState()
    if (!current) await build()
    console.log(current ? `${buildFolder()} is current.` : `Built ${buildFolder()}.`)
  } catch (error) {
    console.error(inOneLine(error))
    process.exitCode = 1
  }
}
