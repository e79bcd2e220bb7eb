import type { Envelope } from '#domain/document';
import type { ReplyUse } from '#domain/ready-reply';
import { filledIn, stillOpen, type Filling } from '#domain/ready-words';
import { m } from '$lib/i18n/paraglide/messages';
import type { SessionInfo } from '#protocol/accounts';
import { matches } from '../staff/search-text';

/** A ready reply as it is offered where one writes: filled in as far as it can be. */
export interface Offered {
	id: string;
	title: string;
	text: string;
}

/** Questions that every desk asks: offered until the structure has some of its own. */
const STARTERS = [
	m.reception_reason_expectation,
	m.reception_reason_training,
	m.reception_reason_availability,
	m.reception_reason_cv
];

/** What is offered for one use, and behind it what the structure keeps for others. */
export function offeredFor(
	use: ReplyUse,
	replies: readonly Envelope<'readyReply'>[],
	{ structure, filling, query }: { structure: string; filling: Filling; query: string }
): { own: Offered[]; others: Offered[] } {
	const current = replies
		.filter((one) => one.structure === structure && one.state === 'current')
		.sort((a, b) => a.body.title.localeCompare(b.body.title, 'fr'));
	const offered = (some: typeof current): Offered[] =>
		some
			.filter(({ body }) => matches(`${body.title} ${body.text}`, query))
			.map(({ id, body }) => ({ id, title: body.title, text: filledIn(body.text, filling) }));
	const own = current.filter(({ body }) => body.use === use);
	const others = offered(current.filter(({ body }) => body.use !== use));
	return { own: own.length > 0 ? offered(own) : starters(use, query), others };
}

function starters(use: ReplyUse, query: string): Offered[] {
	if (use !== 'complement') return [];
	return STARTERS.map((words, index) => ({
		id: `starter-${index}`,
		title: words(),
		text: words()
	})).filter(({ text }) => matches(text, query));
}

interface About {
	card: Envelope<'structureCard'> | undefined;
	dossier?: Envelope<'dossier'> | null;
	session: SessionInfo | null;
}

/** What is known of the person, the structure and whoever writes. */
export function fillingOf({ card, dossier, session }: About): Filling {
	const { person, assignment } = dossier?.body ?? {};
	return {
		firstName: person?.firstName,
		surname: person?.surname,
		structure: card?.body.name,
		phone: card?.body.phone,
		counsellor: assignment?.name,
		signature: session?.name
	};
}

/** Why a text cannot be sent yet: nothing is written, or something in it is still to be completed. */
export function sendFault(text: string, missing: string): string | undefined {
	if (!text.trim()) return missing;
	const open = stillOpen(text);
	return open.length > 0 ? m.replies_open({ words: open.join(', ') }) : undefined;
}
