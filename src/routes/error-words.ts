import type { ErrorCode } from '#protocol/errors';
import { m } from '$lib/i18n/paraglide/messages';

const WORDS: Record<ErrorCode, () => string> = {
	invalid: m.error_invalid,
	signIn: m.error_sign_in,
	badCredentials: m.error_bad_credentials,
	forbidden: m.error_forbidden,
	unknown: m.error_unknown,
	tooSlow: m.error_too_slow,
	linkSpent: m.error_link_spent,
	tooLarge: m.error_too_large,
	wrongFileType: m.error_wrong_file_type,
	wrongDigest: m.error_wrong_digest,
	updateNeeded: m.error_update_needed,
	newEpoch: m.error_new_epoch,
	tooMany: m.error_too_many,
	internal: m.error_internal,
	storeDown: m.error_store_down,
	storeFull: m.error_store_full
};

/** The code of a failed request; `offline` when the server could not be reached, `full` when this device is. */
export type Failure = ErrorCode | 'offline' | 'full' | 'other';

/** Reads an error by its shape, so that public pages need not load the protocol's schemas. */
export function failureOf(error: unknown): Failure {
	const code = (error as { code?: unknown } | null)?.code;
	if (typeof code === 'string' && Object.hasOwn(WORDS, code)) return code as ErrorCode;
	const name = (error as { name?: unknown } | null)?.name;
	if (name === 'QuotaExceeded') return 'full';
	const unreachable = error instanceof TypeError || name === 'Unreachable' || !navigator.onLine;
	return unreachable ? 'offline' : 'other';
}

/** What happened, in words that blame nobody, and what to do. */
export function errorWords(error: unknown): string {
	const failure = failureOf(error);
	if (failure === 'offline') return m.error_offline();
	if (failure === 'full') return m.error_full();
	if (failure === 'other') return m.error_other();
	const wait = (error as { details?: { retryAfter?: number } }).details?.retryAfter;
	if (failure === 'tooMany' && wait)
		return m.error_too_many_in({ count: Math.max(1, Math.ceil(wait / 60)) });
	return WORDS[failure]();
}
