// Wishes about where to look that come from buttons and keys of the page, which the world carries out; and what somebody
// wants to read in the world, which page and headset show.

/** `turnBy` is in radians, to the left above 0; `lookByMoving` begins or ends following how a tablet is held. */
export type ViewWish = 'turnLeft' | 'turnRight' | 'recentre' | 'lookByMoving' | { readonly turnBy: number }

export type View = {
  /** From the page: one step to a side, or back to what there is to see. */
  wish(wish: ViewWish): void
  /** For the world. Returns the end of listening. */
  onWish(listener: (wish: ViewWish) => void): () => void
  /** Somebody pressed the board of this stop. */
  read(stop: string): void
  /** For the page and the panel. Returns the end of listening. */
  onRead(listener: (stop: string) => void): () => void
}

export function createView(): View {
  const [wish, onWish] = createCall<ViewWish>()
  const [read, onRead] = createCall<string>()
  return { wish, onWish, read, onRead }
}

function createCall<T>(): [call: (what: T) => void, onCall: (listener: (what: T) => void) => () => void] {
  const listeners = new Set<(what: T) => void>()
  return [
    (what) => {
      for (const listener of listeners) listener(what)
    },
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  ]
}
