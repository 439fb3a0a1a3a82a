// Wishes about where to look that come from buttons and keys of the page; the world carries them out.

/** `turnBy` is in radians, to the left above 0; `lookByMoving` begins or ends following how a tablet is held. */
export type ViewWish = 'turnLeft' | 'turnRight' | 'recentre' | 'lookByMoving' | { readonly turnBy: number }

export type View = {
  /** From the page: one step to a side, or back to what there is to see. */
  wish(wish: ViewWish): void
  /** For the world. Returns the end of listening. */
  onWish(listener: (wish: ViewWish) => void): () => void
}

export function createView(): View {
  const listeners = new Set<(wish: ViewWish) => void>()
  return {
    wish: (wish) => {
      for (const listener of listeners) listener(wish)
    },
    onWish: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
