// The time of a place in seconds, as shaders read it. The world that owns it moves it on, or holds it under "less movement".

export type Clock = { readonly value: number }
