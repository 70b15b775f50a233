import { PrismaPg } from '@prisma/adapter-pg'
import {
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/**
 * Prisma's adapter, as its migration engine needs it. It differs in three ways: a script goes to the server whole, so
 * that it is one transaction and may hold semicolons in texts; PostgreSQL's internal type "char", which the engine meets
 * in the catalogue and the adapter does not know, is read; and the shadow database is another one than ours.
 */
export function migrationAdapter(url: string): SqlMigrationAwareDriverAdapterFactory & { close(): Promise<void> } {
  const opened: pg.Pool[] = []
  const connect = (url: string) => {
    const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5000 })
    opened.push(pool)
    return adapt(pool)
  }
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    async connectToShadowDb() {
      const name = `shadow_${crypto.randomUUID()}`
      await once(url, `CREATE DATABASE "${name}"`)
      const shadowUrl = new URL(url)
      shadowUrl.pathname = name
      const adapter = await connect(shadowUrl.href)
      const disconnect = adapter.dispose.bind(adapter)
      const dispose = async () => {
        await disconnect()
        await once(url, `DROP DATABASE "${name}" WITH (FORCE)`)
      }
      return Object.assign(adapter, { dispose })
    },
    async close() {
      await Promise.all(opened.filter((pool) => !pool.ending).map((pool) => pool.end()))
    },
  }
}

async function adapt(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const charColumns = new Set<string>()
  pool.on('connect', (client) => readCharAsText(client, charColumns))
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  const query = adapter.queryRaw.bind(adapter)
  return Object.assign(adapter, {
    async executeScript(script: string) {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
    },
    async queryRaw(params: SqlQuery) {
      const result = await query(params)
      const typeOf = (type: ColumnType, column: number) =>
        charColumns.has(result.columnNames[column] ?? '') ? ColumnTypeEnum.Character : type
      return { ...result, columnTypes: result.columnTypes.map(typeOf) }
    },
  })
}

const [charType, textType] = [18, 25]

function readCharAsText(client: pg.PoolClient, charColumns: Set<string>): void {
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
  connection.prependListener('rowDescription', (message: { fields: pg.FieldDef[] }) => {
    for (const field of message.fields) {
      if (field.dataTypeID !== charType) continue
      charColumns.add(field.name)
      field.dataTypeID = textType
    }
  })
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
