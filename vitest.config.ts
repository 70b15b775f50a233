import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // The package throws outside React's server build; its own empty file is what that build gets.
    alias: { 'server-only': join(import.meta.dirname, 'node_modules/server-only/empty.js') },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/start-database.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
