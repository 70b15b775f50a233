import { createHash } from 'node:crypto'
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** What a sandbox process reads, and all that it may read: made by `bundleSandbox`, not in git. */
export const bundleFolder = join(root, '.sandbox')
/** The program of a sandbox process. */
export const processBundle = join(bundleFolder, 'process.mjs')
/** What each isolate starts with: tfjs, and our side of the run. */
export const isolateBundle = join(bundleFolder, 'isolate.js')

const sources = ['grader/sandbox/**/*.ts', 'node_modules/{@tensorflow/tfjs-*,esbuild}/package.json']

async function sourceHash(): Promise<string> {
  const files: string[] = []
  for await (const file of glob(sources, { cwd: root })) files.push(file)
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex')
}

/** Bundles the program of the sandbox processes and that of their isolates into `.sandbox/`, unless both are current. */
export async function bundleSandbox(): Promise<void> {
  const hash = await sourceHash()
  const mark = join(bundleFolder, 'bundled-from')
  if ((await readFile(mark, 'utf8').catch(() => null)) === hash) return
  await mkdir(bundleFolder, { recursive: true })
  const common = { bundle: true, target: 'node24', logLevel: 'warning', write: false, legalComments: 'none' } as const
  const [ofProcess, ofIsolate] = await Promise.all([
    build({ ...common, entryPoints: [join(import.meta.dirname, 'process.ts')], platform: 'node', format: 'esm' }),
    build({
      ...common,
      entryPoints: [join(import.meta.dirname, 'isolate/main.ts')],
      platform: 'browser',
      format: 'iife',
      globalName: 'harness',
      // tfjs keeps its engine on the global object, and would leave it where a learner's code finds it. `self` is that
      // object for tfjs alone. The script's completion value is the harness, which nothing inside refers to.
      banner: { js: '(function (self) { "use strict";' },
      footer: { js: 'return { ...harness } })({})' },
      // Names of classes are kept: they are in error messages.
      minifyWhitespace: true,
      minifySyntax: true,
      plugins: [await plainNamespace()],
    }),
  ])
  await replace(processBundle, ofProcess.outputFiles[0]?.text ?? '')
  await replace(isolateBundle, ofIsolate.outputFiles[0]?.text ?? '')
  await replace(mark, hash)
}

/** What neither a learner's code nor our side of the run can use: it is then not in the bundle. */
const leftOut = ['io', 'browser', 'test_util', 'device_util']

/**
 * Makes of `import * as tf` in the isolate an object with all its names. A namespace of modules is a bundle's slowest part
 * to set up, a getter for each name, which takes a fifth of the time to make an isolate.
 */
async function plainNamespace(): Promise<Plugin> {
  const core = '@tensorflow/tfjs-core'
  const statement = `import * as tf from '${core}'`
  const { metafile } = await build({
    stdin: { contents: `export * from '${core}'`, resolveDir: root },
    ...{ bundle: true, platform: 'browser', format: 'esm', write: false, metafile: true },
  })
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports)
  const kept = names.filter((name) => !leftOut.includes(name))
  const imported = kept.map((name) => `${name} as tf_${name}`).join(', ')
  const plain = `import { ${imported} } from '${core}'\nconst tf = { ${kept.map((name) => `${name}: tf_${name}`).join(', ')} }`
  return {
    name: 'plain-namespace',
    setup({ onLoad }) {
      onLoad({ filter: /isolate\/tensorflow\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8')
        if (!text.includes(statement)) throw new Error(`${path} does not say: ${statement}`)
        return { contents: text.replace(statement, plain), loader: 'ts' }
      })
    },
  }
}

/** Writes a file in one step, because another process may be reading it. */
export async function replace(path: string, text: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, text)
  await rename(draft, path)
}
