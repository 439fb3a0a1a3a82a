// The sentences from which a host chooses when somebody does not come in now. The reader's own page has the words.

export const KIND_SENTENCES = ['later', 'full', 'otherMeeting', 'call'] as const
export type KindSentence = (typeof KIND_SENTENCES)[number]
