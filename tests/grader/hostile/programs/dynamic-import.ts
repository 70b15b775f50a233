// expect: threw, returned-promise
export async function double(x: number) {
  const fs = await import('node:fs')
  return fs.readFileSync('/etc/passwd', 'utf8')
}
