/** Raised with every change of a message; fingerprint.test.ts fails when one changes without it. */
export const PROTOCOL_VERSION = 13;
/** The oldest version still served: a device offline for weeks must be able to send what it holds. */
export const MIN_PROTOCOL_VERSION = 3;
