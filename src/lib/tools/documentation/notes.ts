import type { Envelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import type { WorkOf } from '#domain/tool';
import { MAX_KEPT, type Kept } from './shape';

type Work = WorkOf<'documentation'>;
type Card = Pick<Envelope<'fundCard'>, 'id' | 'body'>;

/** What is noted of a card; absent when it is not kept. */
export function noteOf(work: Work, card: Card): Kept | undefined {
	return work.kept[keyOfId(card.id)];
}

/** Notes something of a card: it is kept from the first letter on, under the title it had then. */
export function withNote(work: Work, { id, body }: Card, kept: string): Work {
	const known = work.kept[keyOfId(id)];
	if (!known && kept === '') return work;
	return {
		...work,
		kept: { ...work.kept, [keyOfId(id)]: { title: known?.title ?? body.title, kept } }
	};
}

export function withoutNote(work: Work, key: string): Work {
	const kept = Object.fromEntries(Object.entries(work.kept).filter(([other]) => other !== key));
	return { ...work, kept };
}

export function isFull({ kept }: Work): boolean {
	return Object.keys(kept).length >= MAX_KEPT;
}
