/**
 * Why a write is refused. `unknown` is the answer to everything the user has no business with, whether
 * it exists or not (F14); the others tell an entitled author what stands in the way.
 */
export const REFUSALS = [
	'unknown',
	'sealed',
	'traceChanged',
	'notOpen',
	'notAllowed',
	'lastAdmin',
	'unknownCounsellor',
	'fileMissing',
	'tokenReused'
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Null when the write is allowed. */
export type Judgement = Refusal | null;
