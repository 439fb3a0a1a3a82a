// A value that either went well or was refused. Refusals are ordinary outcomes, so they are returned, never thrown.

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Refused<R> = { readonly ok: false; readonly refusal: R }
export type Result<T, R> = Ok<T> | Refused<R>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refused<R>(refusal: R): Refused<R> {
  return { ok: false, refusal }
}
