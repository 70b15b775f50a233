import pg from 'pg'
import { inOneLine } from './progress.ts'

/** Throws one line that says what is wrong with DATABASE_URL, without its password. */
export async function reachDatabase(url: string): Promise<void> {
  const parsed = URL.parse(url)
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new Error(
      'DATABASE_URL is not the address of a PostgreSQL database: postgresql://user:password@host:port/name.',
    )
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (cause) {
    const place = `${parsed.hostname}:${parsed.port || 5432}${parsed.pathname}`
    const message = `The database ${place} cannot be reached (${inOneLine(cause)}): check that it runs and that DATABASE_URL is right.`
    throw new Error(message, { cause })
  } finally {
    await client.end().catch(() => {})
  }
}
