// The wire's version. A client of another version is asked to load the page again (JOIN-7).

export const PROTOCOL_VERSION = 2
