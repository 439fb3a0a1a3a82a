// What the page puts on `window` for the helpdesk, and what the build puts into the page.

import type { HelpdeskReport } from './helpdeskReport.ts'

declare global {
  interface Window {
    towpath?: { report(): HelpdeskReport }
  }
  /** Of the product, from its `package.json`. */
  const __VERSION__: string
}
