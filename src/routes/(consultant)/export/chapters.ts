import { byProposal } from '#domain/current-pathway';
import type { Envelope } from '#domain/document';
import { inThreadOrder } from '#domain/thread';
import { m } from '$lib/i18n/paraglide/messages';
import { TRACE_WORDS } from '$lib/tools/workshop/seat-words';
import { whenWords } from '$lib/tools/workshop/session-words';
import { webfolioOf } from '../webfolio';
import type { Chapter, Item } from './archive-page';
import {
	interviewItem,
	messageItem,
	ownItem,
	pathwayItem,
	personHtml,
	requestItem,
	workItem
} from './items';
import type { OwnPapers } from './own-papers';

type Sessions = (id: string) => Envelope<'session'> | undefined;

/** A dossier as its person reads it, chapter by chapter. @param sessionOf workshops are not the dossier's own */
export async function chaptersOf(papers: OwnPapers, sessionOf: Sessions): Promise<Chapter[]> {
	const pathways = byProposal(papers.all('pathway'));
	const done = papers.all('task').filter(({ body, state, id }) => {
		const begun = state !== 'open' || papers.traceOf(id) !== undefined;
		return body.kind === 'advised' && begun;
	});
	const webfolio = webfolioOf(pathways, papers.all('task'), papers.all('trace'));
	const own = [...Object.values(webfolio.entries), webfolio.pathways].flat();
	return [
		chapter('person', papers.all('dossier').map(personItem)),
		chapter(
			'request',
			papers.all('request').map((one) => requestItem(one, papers))
		),
		chapter(
			'pathways',
			pathways.map((one) => pathwayItem(one, papers))
		),
		chapter('work', await inTurn(done, (task) => workItem(task, papers))),
		chapter('own', await inTurn(own, (kept) => ownItem(kept, papers))),
		chapter(
			'interviews',
			papers.all('interview').map((one) => interviewItem(one, papers))
		),
		chapter(
			'workshops',
			papers.all('seat').map((one) => seatItem(one, papers.now, sessionOf))
		),
		chapter(
			'messages',
			inThreadOrder(papers.all('message')).map((one) => messageItem(one, papers))
		)
	];
}

const WORDS = {
	person: [m.consultant_profile_title, () => '', () => ''],
	request: [m.consultant_request_title, () => '', m.consultant_request_none],
	pathways: [m.consultant_pathways_title, () => '', m.consultant_pathways_empty],
	work: [
		m.consultant_dossier_work,
		m.consultant_dossier_work_lead,
		m.consultant_dossier_work_empty_text
	],
	own: [
		m.consultant_dossier_webfolio,
		m.consultant_dossier_webfolio_lead,
		m.consultant_dossier_webfolio_empty_text
	],
	interviews: [m.webfolio_export_interviews, () => '', m.webfolio_export_no_interviews],
	workshops: [m.webfolio_export_workshops, () => '', m.webfolio_export_no_workshops],
	messages: [m.message_export_title, () => '', m.message_export_empty]
} as const;

function chapter(name: keyof typeof WORDS, items: readonly Item[]): Chapter {
	const [title, lead, empty] = WORDS[name];
	return { title: title(), lead: lead(), empty: empty(), items };
}

/** One after the other: each is drawn on this device to be read. */
async function inTurn<T>(things: readonly T[], make: (thing: T) => Promise<Item>) {
	const items: Item[] = [];
	for (const thing of things) items.push(await make(thing));
	return items;
}

function personItem({ body }: Envelope<'dossier'>): Item {
	const { person, assignment } = body;
	const facts = assignment ? [m.webfolio_export_followed({ who: assignment.name })] : [];
	const title = `${person.firstName} ${person.surname}`;
	return { title, facts, html: personHtml(person), files: [] };
}

function seatItem(seat: Envelope<'seat'>, now: number, sessionOf: Sessions): Item {
	const session = sessionOf(seat.body.session);
	return {
		title: session?.body.title ?? m.webfolio_export_workshop(),
		facts: [TRACE_WORDS[seat.state](), session ? whenWords(session.body, now) : ''],
		html: '',
		files: []
	};
}
