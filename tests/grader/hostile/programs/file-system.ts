// expect: returned
// By every name that it has had, and each of them would leave a mark in the folder that is watched.
const modules = ['node:fs', 'fs', 'node:fs/promises', 'file://{marker}/module.mjs', '{marker}/module.mjs']
for (const name of modules) import(name).then((fs) => fs.writeFileSync('{marker}/written', 'by a learner')).catch(() => undefined)
const scope: any = globalThis
scope.require?.('fs').writeFileSync('{marker}/written', 'by a learner')
scope.process?.binding('fs').open('{marker}/written', 66, 438)
scope.Deno?.writeTextFileSync('{marker}/written', 'by a learner')
export const double = (x: number) => 2 * x
