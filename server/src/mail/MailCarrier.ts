// How a mail leaves the house. Implemented by `createSmtpCarrier.ts` and `createFolderCarrier.ts`.

export type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Said of a mail that is still here: worth another try, or never. */
export type MailTrouble = 'unreachable' | 'refused'

export interface MailCarrier {
  /** Where mails lie as files; undefined where a mail server takes them. */
  readonly folder: string | undefined
  /** @returns undefined when the mail is out of our hands. Never rejects. */
  carry(mail: Mail): Promise<MailTrouble | undefined>
}
