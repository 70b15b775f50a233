// expect: threw
export function double(x: number) {
  return (double as any).constructor.constructor('return process')().mainModule.require('fs').readdirSync('/')
}
