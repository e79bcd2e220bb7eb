import { m } from '$lib/i18n/paraglide/messages';
import { checkedWords, COUNTRIES, TOPICS } from './fund-words';

const SCOPES: Record<string, () => string> = {
	network: m.reception_card_scope_network,
	structure: m.reception_card_scope_structure
};

/** A choice made for a card, or its day, in words; undefined of any other field, and of what is no such value. */
export function cardValueWords(field: string, value: unknown, now: number): string | undefined {
	if (typeof value !== 'string') return undefined;
	if (field === 'checkedOn') return checkedWords(value, now);
	const choices = choiceWords(field);
	return Object.hasOwn(choices, value) ? choices[value]?.() : undefined;
}

function choiceWords(field: string): Record<string, () => string> {
	if (field === 'topic') return TOPIC_WORDS;
	if (field === 'country') return COUNTRIES;
	return field === 'scope' ? SCOPES : {};
}

const TOPIC_WORDS = Object.fromEntries(
	Object.entries(TOPICS).map(([topic, { words }]) => [topic, words])
);
