import 'server-only'
import { z } from 'zod'

/** A pair that is given as a whole or not at all. */
const both = (first: string, second: string) => (value: Record<string, unknown>) =>
  (value[first] === undefined) === (value[second] === undefined)

/**
 * What the web process reads from its environment; start sets the first two. An empty value counts as none. TRUST_PROXY
 * says that a proxy in front sets x-forwarded-for; else that header is not believed.
 */
const Environment = z
  .object({
    DATABASE_URL: z.string().startsWith('postgres', 'expected postgresql://...'),
    NEXTAUTH_SECRET: z.string().min(16, 'expected at least 16 characters, the same in every web process'),
    NEXTAUTH_URL: z.url('expected the address that people type, e.g. https://recall.example.org').optional(),
    GITHUB_ID: z.string().optional(),
    GITHUB_SECRET: z.string().optional(),
    GOOGLE_CLIENT_ID: z.string().optional(),
    GOOGLE_CLIENT_SECRET: z.string().optional(),
    EMAIL_SERVER: z.string().startsWith('smtp', 'expected smtp://user:password@host:port').optional(),
    EMAIL_FROM: z.string().optional(),
    TRUST_PROXY: z.enum(['true', 'false']).optional(),
  })
  .refine(both('GITHUB_ID', 'GITHUB_SECRET'), 'GITHUB_ID and GITHUB_SECRET belong together')
  .refine(both('GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'), 'GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET belong together')
  .refine(both('EMAIL_SERVER', 'EMAIL_FROM'), 'EMAIL_SERVER and EMAIL_FROM belong together')
  .refine(
    (value) => value.NEXTAUTH_URL || !(value.GITHUB_ID || value.GOOGLE_CLIENT_ID || value.EMAIL_SERVER),
    'NEXTAUTH_URL is needed for signing in through other sites and by email: links must not be made from what a request claims',
  )
export type Environment = z.infer<typeof Environment>

let checked: Environment | null = null

/** Checked at first use, not at import: a build has no environment. */
export function environment(): Environment {
  checked ??= parseEnvironment(process.env)
  return checked
}

/** Throws one error that lists every variable that is missing or wrong. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(given)
  if (!result.success) throw new Error(`The environment is not complete.\n${z.prettifyError(result.error)}`)
  return result.data
}

/** Whether the browser gets cookies for https only, under the names that next-auth gives them then. */
export const secureCookies = () => environment().NEXTAUTH_URL?.startsWith('https://') ?? false
