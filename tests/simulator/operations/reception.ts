import type { AnyDraft, Envelope } from '#domain/document';
import {
	askComplement,
	assignCounsellor,
	endRequest,
	openAccount,
	removeCounsellor
} from '#domain/gestures/requests';
import { cardIdOf } from '#domain/entry-card';
import { issueCard, revokeCard } from '#domain/gestures/entry-cards';
import { doubtAgain, notOnePerson, tellApart } from '#domain/gestures/pairs';
import { edited } from '#domain/gestures/edit';
import { restoreCard, retireCard, reviseCard, writeCard } from '#domain/gestures/fund';
import { publishSheet, retireSheet, reviseSheet, writeSheet } from '#domain/gestures/sheets';
import { FUND_SCOPES } from '#domain/fund-card';
import { OPEN_REQUEST_STATES } from '#domain/request-states';
import type { Client } from '../client';
import { settlesAsked } from './asked';
import { joins } from './joinings';
import { MESSAGES } from './messages';
import { NOTICES } from './notices';
import { REFERRALS } from './referrals';
import { typed } from './typing';

/** What reception does, by weight. Null when there is nothing to do it with. */
export function receptionOperations(client: Client): [number, Operation][] {
	const withdrawal = client.shared.faults.has('F12') ? 3 : 1;
	const flapping = client.shared.faults.has('F13') ? 4 : 1;
	return [
		[3, opens],
		[5, asks],
		[3 + flapping, assigns],
		[withdrawal, removes],
		[1, ends],
		[2, correctsDetails],
		[3, tellsApart],
		[3, joins],
		[2, handsACode],
		[1, writesCard],
		[2, revisesCard],
		[1, retiresCard],
		[1, writesASheet],
		[2, revisesASheet],
		[1, turnsASheet],
		[2, settlesAsked],
		...MESSAGES,
		...NOTICES,
		...REFERRALS
	];
}
type Operation = (client: Client) => AnyDraft[] | null;

function counsellors(client: Client, structure: string) {
	const members = client.get('staff', `staff:${structure}`)?.body.members ?? [];
	return members
		.filter((member) => member.roles.includes('counsellor'))
		.map((member) => ({ id: member.user, name: member.surname }));
}

function opens(client: Client): AnyDraft[] | null {
	const structure = client.all('staff')[0]?.structure;
	if (!structure || client.all('dossier').length > 5) return null;
	const key = client.random.key();
	const [dossier, request] = [`dossier:${key}`, `request:${key}`];
	const counsellor = client.random.chance(0.5)
		? (client.random.pick(counsellors(client, structure)) ?? null)
		: null;
	const opening = {
		structure,
		way: client.random.chance(0.5) ? ('desk' as const) : ('phone' as const),
		person: personNamed(client.shared.journal.mark(client.person.id, dossier)),
		need: typed(client, request),
		onBehalfOf: '',
		inCapacityOf: '',
		information: typed(client, request),
		answers: {},
		questionnaireVersion: 0,
		files: [],
		counsellor
	};
	return openAccount(opening, { dossier, request, consultant: `user:${key}` }, client.gesture());
}

function personNamed(surname: string) {
	return {
		civility: null,
		surname,
		firstName: 'Camille',
		email: null,
		phone: null,
		birthDate: '1990-05-14',
		nationality: null,
		postCode: '1205'
	};
}

function openRequest(client: Client): Envelope<'request'> | undefined {
	const open = client.all('request').filter((one) => OPEN_REQUEST_STATES.includes(one.state));
	return client.random.pick(open);
}

function asks(client: Client): AnyDraft[] | null {
	const request = openRequest(client);
	return request && request.body.complements.length < 5
		? askComplement(request, typed(client, request.id), client.gesture())
		: null;
}

function assigns(client: Client): AnyDraft[] | null {
	const dossier = client.random.pick(client.all('dossier'));
	const counsellor = dossier && client.random.pick(counsellors(client, dossier.structure));
	if (!dossier || !counsellor) return null;
	const request = client.all('request').find((one) => one.dossier === dossier.id) ?? null;
	const open = request && OPEN_REQUEST_STATES.includes(request.state) ? request : null;
	client.shared.journal.replacing(dossier.body.closing?.words ?? '');
	return assignCounsellor(dossier, open, counsellor, client.gesture());
}

function removes(client: Client): AnyDraft[] | null {
	const followed = client.all('dossier').filter((dossier) => dossier.body.assignment !== null);
	const dossier = client.random.pick(followed);
	return dossier ? removeCounsellor(dossier, client.gesture()) : null;
}

function ends(client: Client): AnyDraft[] | null {
	const request = openRequest(client);
	const state = client.random.pick(['answered', 'redirected', 'abandoned'] as const);
	if (!request || !state) return null;
	const outcome = { text: typed(client, request.id), to: null, toName: null };
	return endRequest(request, state, outcome, client.gesture());
}

function correctsDetails(client: Client): AnyDraft[] | null {
	const dossier = client.random.pick(client.all('dossier'));
	if (!dossier) return null;
	const { person } = dossier.body;
	client.shared.journal.replacing(person.phone ?? '');
	const phone = client.shared.journal.mark(client.person.id, dossier.id);
	return [edited(dossier, { body: { person: { ...person, phone } } }, client.gesture().newKey)];
}

/** Two that may be one person are looked at: mostly as the server shows them, at times before it has. */
function tellsApart(client: Client): AnyDraft[] | null {
	const pair = client.random.pick(client.all('pair'));
	if (pair && client.random.chance(0.8)) {
		const turn = pair.state === 'open' ? tellApart : doubtAgain;
		return [turn(pair, client.gesture())];
	}
	const [one, other] = [0, 1].map(() => client.random.pick(client.all('dossier')));
	if (!one || !other || one.id === other.id || one.structure !== other.structure) return null;
	const draft = notOnePerson(one.id, other.id, one.structure, client.gesture());
	return client.get('pair', draft.id) ? null : [draft];
}

function handsACode(client: Client): AnyDraft[] | null {
	const dossier = client.random.pick(client.all('dossier'));
	if (!dossier) return null;
	const before = client.get('entryCard', cardIdOf(dossier.id)) ?? undefined;
	if (before?.state === 'issued' && client.random.chance(0.4))
		return [revokeCard(before, client.gesture())];
	const hash = client.random.key().padEnd(43, '0');
	const body = { dossier: dossier.id, hash, until: '2026-12-20' };
	return [issueCard(before, dossier.structure, body, client.gesture())];
}

function writesCard(client: Client): AnyDraft[] | null {
	const structure = client.all('staff')[0]?.structure;
	const scope = client.random.pick(FUND_SCOPES);
	if (!structure || !scope || client.all('fundCard').length > 4) return null;
	const body = {
		scope,
		topic: 'training' as const,
		title: typed(client, 'network'),
		summary: 'En deux mots.',
		text: typed(client, 'network'),
		links: [],
		places: '',
		country: 'both' as const,
		checkedOn: '2026-11-02'
	};
	return [writeCard(body, structure, client.gesture())];
}

/** Any card that is here: those of other structures are refused. */
function revisesCard(client: Client): AnyDraft[] | null {
	const card = client.random.pick(client.all('fundCard'));
	const scope = client.random.pick(FUND_SCOPES);
	if (!card || !scope) return null;
	const text = typed(client, card.id, card.body.text, 3_000);
	return [reviseCard(card, { ...card.body, scope, text }, client.gesture())];
}

function retiresCard(client: Client): AnyDraft[] | null {
	const card = client.random.pick(client.all('fundCard'));
	if (!card) return null;
	const turn = card.state === 'current' ? retireCard : restoreCard;
	return [turn(card, client.gesture())];
}

function writesASheet(client: Client): AnyDraft[] | null {
	const structure = client.all('staff')[0]?.structure;
	if (!structure || client.all('questionSheet').length > 4) return null;
	const body = {
		question: typed(client, 'network'),
		otherWords: [],
		topic: 'training' as const,
		country: 'both' as const,
		answer: typed(client, 'network'),
		links: [],
		cards: [],
		workshop: '',
		places: '',
		checkedOn: '2026-11-02'
	};
	return [writeSheet(body, structure, client.gesture())];
}

/** Any sheet that is here: those of other structures are refused. */
function revisesASheet(client: Client): AnyDraft[] | null {
	const sheet = client.random.pick(client.all('questionSheet'));
	if (!sheet) return null;
	const answer = typed(client, sheet.id, sheet.body.answer, 3_000);
	return [reviseSheet(sheet, { ...sheet.body, answer }, client.gesture())];
}

function turnsASheet(client: Client): AnyDraft[] | null {
	const sheet = client.random.pick(client.all('questionSheet'));
	if (!sheet) return null;
	const turn = sheet.state === 'current' ? retireSheet : publishSheet;
	return [turn(sheet, client.gesture())];
}
