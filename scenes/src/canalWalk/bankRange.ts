// How the picture of both banks, which the water mirrors, is measured. Build and view must agree, so both read it here.

export const BANK_PICTURE = {
  width: 1024,
  /** Rows of one bank; the near bank lies below the far one in the picture. */
  rows: 64,
  fromX: -122,
  toX: 122,
  /** Height above the water that the picture covers. */
  metresHigh: 11,
  /** Alpha counts distance from the canal's middle up to this; 0 is sky. */
  metresAway: 32,
} as const
