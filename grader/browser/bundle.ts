import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { replace } from '#grader/sandbox/bundle.ts'

const root = join(import.meta.dirname, '../..')
/** The programs with which a browser runs code: made by `bundleRunner`, not in git. */
export const runnerFolder = join(root, '.practice/runner')

const common = {
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  // What a child needs of V8's newest is not syntax.
  logLevel: 'warning',
  write: false,
  legalComments: 'none',
  // Names of classes are kept: they are in error messages.
  minifyWhitespace: true,
} as const

/** In amaro's only file: its WebAssembly as text, some 3 MB of it. */
const wasmText = /Buffer\w*\.from\(\s*"([A-Za-z0-9+/=]{100000,})",\s*"base64"\s*\)/

/** Takes the WebAssembly out of amaro, and gives it the browser's own in place of what it requires of Node. */
function amaroForBrowsers(onWasm: (bytes: Buffer) => void): Plugin {
  const virtual: Record<string, string> = {
    util: 'export const { TextDecoder, TextEncoder } = globalThis',
    'node:buffer': 'export const Buffer = undefined',
  }
  return {
    name: 'amaro for browsers',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^(util|node:buffer)$/ }, ({ path }) => ({ path, namespace: 'browser' }))
      onLoad({ filter: /.*/, namespace: 'browser' }, ({ path }) => ({ contents: virtual[path] ?? '' }))
      onLoad({ filter: /amaro\/dist\/index\.js$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8')
        const text = wasmText.exec(source)?.[1]
        if (text === undefined) throw new Error('amaro does not carry its WebAssembly as it used to')
        onWasm(Buffer.from(text, 'base64'))
        const bytes = JSON.stringify(join(import.meta.dirname, 'stripper-bytes.ts'))
        return { contents: source.replace(wasmText, `require(${bytes}).stripperBytes()`), loader: 'js' }
      })
    },
  }
}

/** Bundles host and child, and puts the type stripper's WebAssembly beside them, under a name for all three: their hash. */
export async function bundleRunner(): Promise<void> {
  let wasm = Buffer.alloc(0)
  const onWasm = (bytes: Buffer) => {
    wasm = Buffer.from(bytes)
  }
  const [host, child] = await Promise.all([
    build({
      ...common,
      entryPoints: [join(import.meta.dirname, 'host.ts')],
      minify: true,
      plugins: [amaroForBrowsers(onWasm)],
    }),
    build({
      ...common,
      entryPoints: [join(import.meta.dirname, 'child.ts')],
      // As in an isolate: tfjs keeps its engine on the global object, and finds this one in its place.
      banner: { js: '(function (self) { "use strict";' },
      footer: { js: '})({})' },
    }),
  ])
  const files: [name: string, content: string | Buffer][] = [
    ['host.js', host.outputFiles[0]?.text ?? ''],
    ['child.js', child.outputFiles[0]?.text ?? ''],
    ['stripper.wasm', wasm],
  ]
  const hash = createHash('sha256')
  await mkdir(runnerFolder, { recursive: true })
  for (const [name, content] of files) {
    await replace(join(runnerFolder, name), content)
    hash.update(content)
  }
  await replace(join(runnerFolder, 'version'), hash.digest('hex').slice(0, 16))
}
