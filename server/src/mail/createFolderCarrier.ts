// Without a mail server a mail becomes two files in the data folder: one for a mail program, one to read as it is.

import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MailCarrier } from './MailCarrier.ts'

export function createFolderCarrier(folder: string, from: string, wallMs: () => number = Date.now): MailCarrier {
  async function keep(name: string, content: string | Buffer): Promise<void> {
    const draft = join(folder, `.${name}.new`)
    await writeFile(draft, content, { mode: 0o600, flush: true })
    await rename(draft, join(folder, name))
  }

  return {
    folder,
    async carry({ id, ...mail }) {
      try {
        const { createTransport } = await import('nodemailer')
        const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
        const { message } = await transport.sendMail({ ...mail, from, messageId: `<${id}@towpath.invalid>` })
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const name = `${new Date(wallMs()).toISOString().replace(/[:.]/g, '-')}-${id.slice(0, 8)}`
        await keep(`${name}.eml`, message as Buffer)
        await keep(`${name}.txt`, `${mail.to}\n${mail.subject}\n\n${mail.text}`)
        return undefined
      } catch {
        return 'unreachable'
      }
    },
  }
}
