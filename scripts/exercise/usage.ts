export const usage = `usage: npm run exercise -- new <course>/<slug>
       npm run exercise -- check [<course>/<slug> or <slug>] [--watch] [--json]
       --root <folder> takes another folder of courses than exercises/`

/** Says why nothing was done, and ends with exit code 2. */
export function refuse(reason: string): never {
  console.error(`exercise: ${reason}\n${usage}`)
  process.exit(2)
}
