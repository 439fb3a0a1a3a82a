// Hands mails to the mail server that SMTP_URL names. The library is loaded with the first mail, so that no start waits for it.

import type { Transporter } from 'nodemailer'
import type { MailCarrier } from './MailCarrier.ts'

const TIMES = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000, dnsTimeout: 5_000 }
const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/

type Failure = { readonly code?: string; readonly responseCode?: number }

/** The server has read who it is for and will not have it; anything else may be over in a minute. */
function isFinal({ code, responseCode = 0 }: Failure): boolean {
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500
}

export function createSmtpCarrier(smtpUrl: string, from: string): MailCarrier {
  let loading: Promise<Transporter> | undefined

  async function load(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer')
    const { hostname, username } = new URL(smtpUrl)
    // A password never goes over the street in the clear.
    const requireTLS = username !== '' && !LOOPBACK.test(hostname)
    return createTransport({ url: smtpUrl, ...TIMES, requireTLS, disableFileAccess: true, disableUrlAccess: true })
  }

  return {
    folder: undefined,
    async carry({ id, ...mail }) {
      try {
        loading ??= load()
        const transport = await loading
        // The same id at every try, so that what arrived twice is known for one mail.
        const messageId = `<${id}@towpath.invalid>`
        await transport.sendMail({ ...mail, from, messageId, headers: { 'Auto-Submitted': 'auto-generated' } })
        return undefined
      } catch (error) {
        return isFinal(error as Failure) ? 'refused' : 'unreachable'
      }
    },
  }
}
