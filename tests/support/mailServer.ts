// A real mail server in this process, on a port that stays the same while it is down: it keeps what it takes, and refuses
// whom it is told to.

import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { readonly to: readonly string[]; readonly raw: string }

export type MailServer = {
  readonly url: string
  readonly received: Received[]
  /** Addresses for which there is no mailbox here. */
  readonly unknown: Set<string>
  goDown(): Promise<void>
  comeBack(): Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = []
  const unknown = new Set<string>()
  let server: SMTPServer | undefined
  let port = 0

  function open(): Promise<void> {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      onRcptTo({ address }, _session, done) {
        done(unknown.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null)
      },
      onData(stream, session, done) {
        let raw = ''
        stream.setEncoding('utf8').on('data', (part: string) => {
          raw += part
        })
        stream.on('end', () => {
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
          done()
        })
      },
    })
    return new Promise((resolve, reject) => {
      server!.once('error', reject)
      server!.listen(port, '127.0.0.1', () => {
        port = (server!.server.address() as AddressInfo).port
        resolve()
      })
    })
  }

  await open()
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    unknown,
    goDown: () => new Promise((resolve) => server!.close(resolve)),
    comeBack: open,
  }
}

/** What the plain part of a mail says, out of its transfer encoding. */
export function plainTextOf({ raw }: Received): string {
  const [, encoding = '', body = ''] =
    /Content-Type: text\/plain[\s\S]*?Content-Transfer-Encoding: (\S+)\r\n\r\n([\s\S]*?)\r\n--/.exec(raw) ?? []
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
