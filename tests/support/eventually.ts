// Waits until something is true, looking again and again, and says at the end what was seen last.

type Options = { readonly withinMs: number; readonly everyMs?: number; readonly what: string }

/** Resolves with the milliseconds that it took. */
export async function eventually<T>(
  look: () => T | Promise<T>,
  isRight: (seen: T) => boolean,
  { withinMs, everyMs = 50, what }: Options,
): Promise<number> {
  const startedMs = performance.now()
  let seen: T | undefined
  let fault: unknown
  for (;;) {
    try {
      seen = await look()
      fault = undefined
      if (isRight(seen)) return performance.now() - startedMs
    } catch (error) {
      fault = error
    }
    if (performance.now() - startedMs > withinMs) {
      const last = fault ? String(fault) : JSON.stringify(seen)
      throw new Error(`${what}: not so after ${withinMs} ms. Last seen: ${last}`)
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
