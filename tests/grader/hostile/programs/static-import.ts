// expect: syntax-error
import { readFileSync } from 'node:fs'
export const double = (x: number) => readFileSync('/etc/passwd', 'utf8')
