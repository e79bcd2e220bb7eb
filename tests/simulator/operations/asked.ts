import type { AnyDraft, Envelope } from '#domain/document';
import { answerAsked, dismissAsked, reopenAsked } from '#domain/gestures/sheets';
import type { Client } from '../client';

/** Reception says what became of a question that was asked in vain: a sheet, nothing, or open again. */
export function settleAsked(client: Client, asked: Envelope<'askedQuestion'>): AnyDraft[] {
	if (asked.state !== 'open') return [reopenAsked(asked, client.gesture())];
	const sheet = client.random.pick(client.all('questionSheet'));
	if (sheet && client.random.chance(0.5)) return [answerAsked(asked, sheet.id, client.gesture())];
	return [dismissAsked(asked, client.gesture())];
}

export function settlesAsked(client: Client): AnyDraft[] | null {
	const asked = client.random.pick(client.all('askedQuestion'));
	return asked ? settleAsked(client, asked) : null;
}
