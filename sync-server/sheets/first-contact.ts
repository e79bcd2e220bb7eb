import type { Envelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import { homeOfSheet } from '#domain/question-sheet';
import { sheetPath } from '#domain/sheet-address';
import type { PublicSheet } from '#protocol/first-contact';
import { cardOf, cardsIn } from '../site/cards';
import { noteAsked, type Asked, type AskedContext } from './asked';
import { publicCards, publicSessions } from './proposed';
import type { Proposal, SheetSearch } from './search';

/** A sheet in the list of all of them. */
export type ListedSheet = Pick<PublicSheet, 'path' | 'question' | 'topic' | 'checkedOn'>;

/** What is answered to whoever asks in his own words, before anyone knows who he is (S03). */
export class FirstContact {
	constructor(
		private readonly ctx: AskedContext,
		private readonly sheets: SheetSearch
	) {}

	propose(question: string): Proposal[] {
		return this.sheets.propose(question);
	}

	/** What was asked in vain. */
	async note(asked: Asked): Promise<void> {
		await noteAsked(this.ctx, asked);
	}

	/** Every published sheet, by its question. */
	published(): ListedSheet[] {
		return this.sheets
			.all()
			.map(listed)
			.sort((a, b) => a.question.localeCompare(b.question, 'fr'));
	}

	/** A published sheet with what it proposes now (FC-09); null for any other. */
	async read(id: string): Promise<PublicSheet | null> {
		const sheet = this.sheets.get(id);
		if (!sheet) return null;
		const { store, now } = this.ctx;
		const names = await this.#structures();
		const { cards, workshop, question, topic, country, answer, links, places, checkedOn } =
			sheet.body;
		return {
			id,
			path: listed(sheet).path,
			question,
			topic,
			country,
			answer,
			links,
			cards: await publicCards(store, cards),
			sessions: await publicSessions(store, workshop, names, now()),
			places,
			checkedOn,
			keptBy: names.get(homeOfSheet(id)) ?? ''
		};
	}

	/** Names of the structures of this site, and of those whose cards it has. */
	async #structures(): Promise<Map<string, string>> {
		const { here, elsewhere } = await cardsIn(this.ctx.store);
		return new Map(
			[...here, ...elsewhere].map((card) => [keyOfId(card._id), cardOf(card).body.name])
		);
	}
}

function listed({ id, body }: Envelope<'questionSheet'>): ListedSheet {
	const { question, topic, checkedOn } = body;
	return { path: sheetPath({ id, question }), question, topic, checkedOn };
}
