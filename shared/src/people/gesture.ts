// What somebody at a page shows with a button or a key, as others do with their hands. It is over when it was seen.

export const GESTURES = ['wave', 'nod', 'applaud', 'thumbsUp'] as const
export type Gesture = (typeof GESTURES)[number]
