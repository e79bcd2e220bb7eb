import { fundCardId } from '#domain/fund-card';
import { writeCard } from '#domain/gestures/fund';
import type { Random } from '../random';
import type { Replay } from '../replay';
import { withRole } from '../staff';
import { structureById } from '../structures/all';
import { FUND } from './cards';
import type { CardSeed } from './kit';

const DAY = 86_400_000;
/** One card in so many was last checked more than a year ago: reception has something to do. */
const STALE = 15;

/** Puts the cards into the fund, each on the day its reception checked it. */
export function layFund(replay: Replay, now: number, random: Random): void {
	FUND.forEach((seed, index) => {
		const at = now - (index % STALE === STALE - 1 ? 400 : random.int(10, 330)) * DAY;
		replay.apply([cardDraft(seed, at, replay)], curatorOf(seed), at);
	});
}

/** The id is the slug’s, the same in every installation. */
function cardDraft({ slug, home, ...card }: CardSeed, at: number, { newKey }: Replay) {
	const body = { ...card, checkedOn: new Date(at).toISOString().slice(0, 10) };
	const draft = writeCard(body, home, { newKey, user: { id: 'system', name: '' } });
	return { ...draft, id: fundCardId(home, slug) };
}

function curatorOf({ home }: CardSeed): string {
	const [curator] = withRole(structureById(home).staff, 'reception');
	if (!curator) throw new Error(`${home} has no reception`);
	return curator.user;
}
