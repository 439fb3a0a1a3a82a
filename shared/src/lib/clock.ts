// The two questions about time. Rules ask a clock that is handed to them, so that a test can turn it by hand.

export type Clock = {
  /** Milliseconds since 1970; may jump when somebody sets the machine's clock. For what people read. */
  wallMs(): number
  /** Milliseconds since some moment; never goes back. For everything that is measured or waited for. */
  monotonicMs(): number
}
