// The reason why the start stops, as one sentence for the person at the console. Everything else that is thrown is a bug.

export class StartError extends Error {
  override readonly name = 'StartError'
}
