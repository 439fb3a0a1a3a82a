// How migrations are generated: `npx drizzle-kit generate` in this folder, after a change of the schema.

import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './src/db/schema.ts',
    './src/db/staffSchema.ts',
    './src/db/handOverSchema.ts',
    './src/db/outboxSchema.ts',
    './src/db/privacySchema.ts',
    './src/db/wellbeingSchema.ts',
    './src/db/factorSchema.ts',
    './src/db/apartSchema.ts',
    './src/db/contactSchema.ts',
  ],
  out: './src/db/migrations',
  casing: 'snake_case',
})
