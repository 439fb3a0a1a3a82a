// Where the process begins. It only sees to it that Node keeps what it has compiled, which halves the time of every further
// start, and must import nothing of ours before that but what takes `__proto__` away from everything.

import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import './ops/dropProto.ts'

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/towpath', import.meta.url)))
const { startTowpath } = await import('./startTowpath.ts')
await startTowpath(process.argv.slice(2))
