// Promises that wait for a word from another process, each with an end. Owned by whoever asks.

export type Replies<Key, Value> = {
  wait(key: Key): Promise<Value>
  /** A word nobody waits for is no fault. */
  resolve(key: Key, value: Value): void
  reject(key: Key, fault: Error): void
  rejectAll(fault: Error): void
}

type Waiting<Value> = { resolve(value: Value): void; reject(fault: Error): void; timer: NodeJS.Timeout }

export function createReplies<Key, Value>(withinMs: number): Replies<Key, Value> {
  const waiting = new Map<Key, Waiting<Value>>()

  function take(key: Key): Waiting<Value> | undefined {
    const found = waiting.get(key)
    waiting.delete(key)
    clearTimeout(found?.timer)
    return found
  }

  return {
    wait(key) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => take(key)?.reject(new Error('voice does not answer')), withinMs)
        waiting.set(key, { resolve, reject, timer })
      })
    },
    resolve: (key, value) => take(key)?.resolve(value),
    reject: (key, fault) => take(key)?.reject(fault),
    rejectAll(fault) {
      for (const key of [...waiting.keys()]) take(key)?.reject(fault)
    },
  }
}
