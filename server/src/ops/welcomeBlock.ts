// The one calm block that the start prints: where to go, what to say on the telephone, and which link is whose.

import QRCode from 'qrcode'

export type Welcome = {
  readonly title: string
  readonly here: string
  /** Undefined when this machine is on no network. */
  readonly lan: string | undefined
  readonly code: string
  readonly participant: string
  readonly host: string
  /** Undefined once there is an organiser. */
  readonly organiser: string | undefined
  /** A terminal draws the code in its own colours; a file only gets blocks. */
  readonly terminal: boolean
}

export async function welcomeBlock(welcome: Welcome): Promise<string> {
  const { title, here, lan, code, participant, host, organiser, terminal } = welcome
  const rows: readonly (readonly [string, string])[] = [
    ['This machine', here],
    ...(lan ? [['Headset, tablet', `${lan}  (accept the certificate once)`] as const] : []),
    ['Code', `${code.slice(0, 3)} ${code.slice(3)}`],
    ['Participants', `${here}/m/${participant}`],
    ['Host, once', `${here}/host/${host}`],
    ...(organiser ? [['Organiser, once', `${here}/host/link/${organiser}`] as const] : []),
  ]
  const width = Math.max(...rows.map(([label]) => label.length))
  const lines = rows.map(([label, value]) => `  ${label.padEnd(width)}   ${value}`)
  const picture = lan
    ? await QRCode.toString(`${lan}/m/${participant}`, { type: terminal ? 'terminal' : 'utf8', small: true })
    : ''
  const square = picture ? `\n${picture.trimEnd().replace(/^/gm, '  ')}\n` : ''
  return `\n  Towpath is open: ${title}\n\n${lines.join('\n')}\n${square}\n  Stop with Ctrl-C.\n\n`
}
