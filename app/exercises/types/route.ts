import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

// Made at build time: the declarations do not change while the app runs.
export const dynamic = 'force-static'

const core = '@tensorflow/tfjs-core/dist'
const entries = [`${core}/index.d.ts`, `${core}/public/chained_ops/register_all_chained_ops.d.ts`]
const root = join(process.cwd(), 'node_modules')

/** The type declarations behind the learner's global `tf`, as { path below node_modules: text }. */
export function GET(): Response {
  const files: Record<string, string> = {
    'deep-recall/learner.d.ts': `import '${entries[1]?.replace('.d.ts', '')}'\nexport * from '${core}/index'\nexport as namespace tf\n`,
    // The sandbox has a console, and nothing else of a browser or of Node.
    'deep-recall/console.d.ts':
      'declare const console: Record<"log" | "info" | "warn" | "error" | "debug", (...values: unknown[]) => void>\n',
  }
  for (const entry of entries) collect(entry, files)
  return Response.json(files)
}

function collect(path: string, files: Record<string, string>): void {
  if (path in files) return
  const text = readFileSync(join(root, path), 'utf8')
  // The licence headers stay with the package on the server; they are a third of the text.
  files[path] = text.replace(/\/\*\*\s*\n \* @license[\s\S]*?\*\//, '')
  for (const [, specifier] of text.matchAll(/(?:from|import)\s+['"](\.[^'"]+)['"]/g)) {
    const target = normalize(join(dirname(path), specifier as string))
    const file = [`${target}.d.ts`, `${target}/index.d.ts`].find((candidate) => existsSync(join(root, candidate)))
    if (file) collect(file, files)
  }
}
