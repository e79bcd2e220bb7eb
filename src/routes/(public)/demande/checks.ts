import { MAX_MESSAGE_CHARS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';
import type { Errors } from '$lib/ui/form.svelte';
import type { RequestDraft } from './draft';

export const REQUEST_STEPS = ['need', 'structure', 'person', 'more', 'review'] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];

export type Checked = Errors<Record<keyof RequestDraft, unknown>>;

export function needErrors({ need }: RequestDraft): Checked {
	if (!need.trim()) return { need: m.public_need_missing() };
	return need.length > MAX_MESSAGE_CHARS ? { need: m.public_need_long() } : {};
}
