// What may stand behind `npm start --`, and what is said about it. An option that we do not know stops the start: a slip of
// the pen must not open a server that does something else.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { VARIABLES } from './config.ts'

export type StartOptions = {
  readonly does: 'start' | 'checkConfig' | 'help'
  readonly development: boolean
  /** The address of the organiser who is to get back in, empty when there is only one; undefined when nobody is. */
  readonly organiserLink: string | undefined
}

const WAY_BACK = '--organiser-link'

export const HELP = `npm start -- [option]

  --help                      says this
  --check-config              only checks the variables below
  --organiser-link[=ADDRESS]  starts, and prints a link that is good once and for an hour: with it the organiser who
                              signs in with this address chooses a new password and sets the second step up again.
                              Without the address it is for the only organiser there is.

Variables, each also as NAME_FILE where it is a secret: ${VARIABLES.join(', ')}.
A wrong one stops the start with a sentence that says what it should be.
`

export function readOptions(args: readonly string[]): Result<StartOptions, readonly string[]> {
  const wayBack = args.find((arg) => arg === WAY_BACK || arg.startsWith(`${WAY_BACK}=`))
  const unknown = args.find((arg) => arg !== wayBack && !['--help', '--check-config', '--dev'].includes(arg))
  if (unknown !== undefined)
    return refused([`There is no option ${unknown}. npm start -- --help says which there are.`])
  const does = args.includes('--help') ? 'help' : args.includes('--check-config') ? 'checkConfig' : 'start'
  return ok({ does, development: args.includes('--dev'), organiserLink: wayBack?.slice(WAY_BACK.length + 1) })
}
