/**
 * Every way a request can fail as a whole, with its HTTP status. (A refused write is not an error: it
 * is a verdict, see push.ts.) The device words each once, in French (messages/fr/errors.json).
 * Apart from errors.ts, so that public pages need not load the schemas.
 */
export const ERRORS = {
	/** The body or a header does not fit its schema. Nothing was changed. Mend the request. */
	invalid: 400,
	/** No session, or one that has ended. Sign in again; nothing on the device is lost. */
	signIn: 401,
	/** Wrong e-mail or password, or no such account: never said which. */
	badCredentials: 401,
	/** The role does not allow this. */
	forbidden: 403,
	/** Does not exist, or not for this user. */
	unknown: 404,
	/** The body came too slowly to be waited for. Nothing was changed; try again on a better line. */
	tooSlow: 408,
	/** The store was restored from a backup since the device last asked: compare before sending (RE-01). */
	newEpoch: 409,
	/** The link was used, has expired or never was. Ask for a new one. */
	linkSpent: 410,
	/** The body is larger, deeper or has more keys than is served (D17), or its dossier has no room left. */
	tooLarge: 413,
	/** The file's content is not of an accepted type. */
	wrongFileType: 415,
	/** The file's bytes do not match the digest announced. Send it again. */
	wrongDigest: 422,
	/** The app is older than this server serves. Update it; unsent work stays. */
	updateNeeded: 426,
	/** Too many tries. Wait as long as `retryAfter` says. */
	tooMany: 429,
	/** Something failed here. Nothing is known to be changed; try again. */
	internal: 500,
	/** The store does not answer. What was sent may stand all the same; try again. */
	storeDown: 503,
	/** The server has no room left to write. Reading goes on; try again later, nothing is lost on the device. */
	storeFull: 507
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** An error to be answered as such; thrown by the server, rebuilt by the device. */
export class ProtocolError extends Error {
	constructor(
		readonly code: ErrorCode,
		readonly details: { field?: string; retryAfter?: number } = {}
	) {
		super(code);
	}

	get status(): number {
		return ERRORS[this.code];
	}

	toBody(): { error: ErrorCode; field?: string; retryAfter?: number } {
		return { error: this.code, ...this.details };
	}
}
