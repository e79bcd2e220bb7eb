import { consentEvents, type ConsentEvent } from '#domain/consent';
import type { Envelope } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';

/** One line of what happened to a work that was shown (D08). */
export interface StoryLine {
	key: string;
	/** Ms since 1970, the server's. */
	at: number;
	words: string;
}

type Viewing = Envelope<'viewing'>;

/** Who opened it, each once a day, and what the person decided, the newest first. */
export function consentStory(
	trace: Envelope<'trace'>,
	viewings: readonly Viewing[],
	dayOf: (at: number) => string
): StoryLine[] {
	const decided = consentEvents(trace).map(({ kind, at }, n) => ({
		key: `${kind}-${n}`,
		at,
		words: WORDS[kind]()
	}));
	const opened = oncePerDay(viewings, dayOf).map((one) => ({
		key: one.id,
		at: one.createdAt,
		words: openedWords(one)
	}));
	return [...decided, ...opened].sort((a, b) => b.at - a.at);
}

/** The last time that somebody opened it. */
export function lastViewing(viewings: readonly Viewing[]): Viewing | undefined {
	return viewings.reduce<Viewing | undefined>(
		(last, one) => (last && last.createdAt >= one.createdAt ? last : one),
		undefined
	);
}

/** What a reader's devices told on one day is one line, whatever days they say. */
function oncePerDay(viewings: readonly Viewing[], dayOf: (at: number) => string): Viewing[] {
	const found = new Map<string, Viewing>();
	for (const one of [...viewings].sort((a, b) => a.createdAt - b.createdAt)) {
		const key = `${one.author} ${one.body.late} ${dayOf(one.createdAt)}`;
		if (!found.has(key)) found.set(key, one);
	}
	return [...found.values()];
}

function openedWords({ body: { name, late } }: Viewing): string {
	return late ? m.webfolio_story_late({ name }) : m.webfolio_story_opened({ name });
}

const WORDS: Record<ConsentEvent['kind'], () => string> = {
	given: m.webfolio_story_given,
	moved: m.webfolio_story_moved,
	withdrawn: m.webfolio_story_withdrawn,
	over: m.webfolio_story_over
};
