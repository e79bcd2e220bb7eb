import { m } from '$lib/i18n/paraglide/messages';

const WORDS: Record<string, () => string> = {
	unknown: m.refusal_unknown,
	restored: m.refusal_restored,
	sealed: m.refusal_sealed,
	traceChanged: m.refusal_trace_changed,
	notOpen: m.refusal_not_open,
	notAllowed: m.refusal_not_allowed,
	lastAdmin: m.refusal_last_admin,
	unknownCounsellor: m.refusal_unknown_counsellor,
	fileMissing: m.refusal_file_missing,
	tokenReused: m.refusal_token_reused,
	invalid: m.refusal_invalid
};

/** Why the server refused a write (P5). */
export function refusalWords(code: string): string {
	return (WORDS[code] ?? m.refusal_other)();
}
