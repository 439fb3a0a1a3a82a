// The one place that loads Drizzle, by `require`: its package.json is 180 kB, and Node would read that anew for each of a
// hundred imported modules, which costs half a second and 200 MB at every start. Nothing else in `db/` imports its values.

import { createRequire } from 'node:module'

// The generator of migrations runs this as CommonJS, where there is no `import.meta`.
const require = createRequire(import.meta.filename ?? __filename)

const core = require('drizzle-orm/pg-core') as typeof import('drizzle-orm/pg-core')
const operators = require('drizzle-orm') as typeof import('drizzle-orm')

export const { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } = core
export const { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, ne, or, sql: rawSql } = operators
export const { drizzle } = require('drizzle-orm/node-postgres') as typeof import('drizzle-orm/node-postgres')
export const { migrate } =
  require('drizzle-orm/node-postgres/migrator') as typeof import('drizzle-orm/node-postgres/migrator')
