import { defineConfig } from 'prisma/config'

// For Prisma's own command line. Our scripts do not need it: they migrate through `prisma/migrate.ts`.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
