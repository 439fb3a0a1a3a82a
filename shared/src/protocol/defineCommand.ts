// How a command is declared, once: parser, caller's type, handler table, rate limit, docs check and fuzzer read the same entry.

import type { z } from 'zod'
import type { Role } from '../people/role.ts'

export type Rate = { readonly count: number; readonly perMs: number }

export type CommandSpec<Payload extends z.ZodType = z.ZodType, Answer = unknown> = {
  readonly payload: Payload
  readonly by: readonly Role[]
  readonly rate: Rate
  /** Only a type: never set. */
  readonly answer?: Answer
}

export function defineCommand<Answer>() {
  return <Payload extends z.ZodType>(spec: {
    payload: Payload
    by: readonly Role[]
    rate: Rate
  }): CommandSpec<Payload, Answer> => spec
}
