import { sitsAtReception } from './rules/asked-question';
import { perObject } from '#domain/collections';
import { isDayOver } from '#domain/day';
import { actionsDatabase, databaseOf, type AnyEnvelope, type Envelope } from '#domain/document';
import { homeOfCard } from '#domain/fund-card';
import { NETWORK, keyOfId } from '#domain/ids';
import { VISIBLE_MONTHS, VISIBLE_SEAT_MONTHS } from '#domain/limits';
import { homeOfSheet } from '#domain/question-sheet';
import { homeOfSession } from '#domain/session';
import { audienceOf, type Audience } from '#domain/template-remark';
import { TRAINING, isInTraining, isTraining } from '#domain/training';
import { hasRole, isStaff, ownPlaces, type UserFacts } from './facts';
import { holdsSessions } from './rules/session';

/** A channel a user may see, and the database whose documents stand in it. */
export interface ChannelPlace {
	channel: string;
	database: string;
}

/**
 * The channels a document stands in, from the document alone (architecture §4.1): what changes with
 * an assignment or a role is channelsOfUser, so that an assignment rewrites nothing. At most four.
 */
export function channelsOf(doc: AnyEnvelope): string[] {
	switch (doc.type) {
		case 'structureCard':
			return [confined('cards', keyOfId(doc.id))];
		case 'structureSettings':
		case 'readyReply':
		case 'partner':
		case 'staff':
			return [`s:${doc.structure}`];
		case 'caseload':
		case 'caseloadTransfer':
			return [adminChannel(doc.structure)];
		case 'dossier':
		case 'request':
			return [`d:${doc.dossier}`, deskChannel(doc.structure, doc.createdAt)];
		case 'pair':
		case 'referral':
		case 'entryCard':
			return [deskChannel(doc.structure, doc.createdAt)];
		case 'interview':
		case 'confirmation':
			return [`d:${doc.dossier}`];
		case 'agenda':
			return [`s:${doc.structure}`, openingsChannel(doc.structure, doc.body.counsellor)];
		case 'pathway':
		case 'task':
			return [doc.body.kind === 'advised' ? `d:${doc.dossier}` : `d:${doc.dossier}:own`];
		case 'contact':
		case 'handoverNote':
		case 'interviewNotes':
			return [`d:${doc.dossier}:staff`];
		case 'trace':
			return traceChannels(doc);
		case 'viewing':
			return [`d:${doc.dossier}:own`];
		case 'template':
		case 'templateUse':
		case 'templateRemark':
			return bankChannels(doc);
		case 'phrases':
		case 'noticeSettings':
			return [`u:${doc.author}`];
		case 'fundCard':
			return [fundCardChannel(doc)];
		case 'questionSheet':
		case 'askedQuestion':
			return [sheetsChannel(doc)];
		case 'session':
			return [sessionsChannel(doc.structure)];
		case 'seat':
			return seatChannels(doc);
		case 'message':
		case 'readMark':
			return threadChannels(doc);
		case 'move':
			return moveChannels(doc);
		case 'action':
			return [actionChannel(doc)];
	}
}

function sheetsChannel(doc: Envelope<'questionSheet'> | Envelope<'askedQuestion'>): string {
	return doc.type === 'askedQuestion' ? SHEETS : confined(SHEETS, homeOfSheet(doc.id));
}

/** D07, D08: the veil and the consent are nothing but this. */
function traceChannels(trace: Envelope<'trace'>): string[] {
	const d = `d:${trace.dossier}`;
	switch (trace.state) {
		case 'sealed':
			return [`${d}:staff`];
		case 'released':
			return [d];
		case 'shared':
			return [`${d}:own`, `${d}:web`];
		default:
			return [`${d}:own`];
	}
}

type OfBank = Envelope<'template'> | Envelope<'templateUse'> | Envelope<'templateRemark'>;

function bankChannels(doc: OfBank): string[] {
	if (doc.type === 'templateUse') return ['bank'];
	return doc.type === 'template' ? [bankChannel(audienceOf(doc))] : remarkChannels(doc);
}

function bankChannel({ scope, team, home, owner }: Audience): string {
	switch (scope) {
		case 'private':
			return `u:${owner}`;
		case 'team':
			return teamChannel(home, team ?? '');
		case 'structure':
			return `bank:${home}`;
		case 'network':
			return confined('bank', home);
	}
}

/**
 * What the training structure has in common with everyone stays in it: there, it is a network of its own, and
 * nobody else's device ever holds a word of it (CH-97).
 */
function confined(channel: string, home: string): string {
	return isTraining(home) ? `${channel}:${TRAINING}` : channel;
}

/** Whoever may see the template, and always whoever said it, who may take it back. */
function remarkChannels({ author, state, body }: Envelope<'templateRemark'>): string[] {
	const own = `u:${author}`;
	if (state !== 'said') return [own];
	// Said in training of a template of the network, it is heard in training.
	const said = isTraining(body.home) ? confined('bank', body.home) : bankChannel(body.audience);
	return [...new Set([said, own])];
}

/**
 * A team belongs to its structure: another's of the same name is another channel (CH-12). A structure's
 * id holds no colon, so that no two pairs give one name.
 */
function teamChannel(structure: string, team: string): string {
	return `t:${structure}:${team}`;
}

/** The cards of the documentation fund that everyone with a standing may read. */
const FUND = 'fund';

function fundChannel(structure: string): string {
	return `${FUND}:${structure}`;
}

function fundCardChannel({ id, body }: Envelope<'fundCard'>): string {
	const home = homeOfCard(id);
	return body.scope === 'network' ? confined(FUND, home) : fundChannel(home);
}

/**
 * The question sheets, drafts too, and what people asked in vain: every reception keeps the base; the public
 * reads pages of the server (S03).
 */
const SHEETS = 'sheets';

/** When a counsellor can be talked with, for those whom he follows. */
function openingsChannel(structure: string, counsellor: string): string {
	return `o:${structure}:${counsellor}`;
}

/** What takes place in a structure, for everyone who has a standing there. */
function sessionsChannel(structure: string): string {
	return `s:${structure}:sessions`;
}

/** The person and her counsellor, and those who keep the sheet: never those who sit beside her (S33). */
function seatChannels({ dossier, structure, createdAt, body }: Envelope<'seat'>): string[] {
	const own = `d:${dossier}`;
	// A seat that went elsewhere with its dossier is the person’s memory of it, and on no sheet.
	return homeOfSession(body.session) === structure
		? [own, seatsChannel(structure, createdAt)]
		: [own];
}

/** The person and her counsellor; reception what was said when nobody followed her (ADR 0043). */
function threadChannels(doc: Envelope<'message'> | Envelope<'readMark'>): string[] {
	const own = `d:${doc.dossier}`;
	return doc.body.desk ? [own, deskChannel(doc.structure, doc.createdAt)] : [own];
}

/** The person, and reception there until she takes it back; reception here learns where the dossier went once it has. */
function moveChannels({ author, state, body }: Envelope<'move'>): string[] {
	if (state === 'withdrawn') return [`u:${author}`];
	const known = [`u:${author}`, movesChannel(body.to)];
	return state === 'settled' ? [...known, movesChannel(body.from)] : known;
}

function movesChannel(structure: string): string {
	return `moves:${structure}`;
}

/** What is for a structure's local admins alone. */
function adminChannel(structure: string): string {
	return `s:${structure}:admin`;
}

/** The channels a user may see now. Total: a user without any standing sees the public cards only. */
export function channelsOfUser(facts: UserFacts): ChannelPlace[] {
	const network = (channel: string) => ({ channel, database: NETWORK });
	const places = [network('cards'), network(`u:${facts.user}`)];
	for (const { dossier, structure } of ownPlaces(facts)) {
		places.push({ channel: `d:${dossier}`, database: structure });
		places.push({ channel: `d:${dossier}:own`, database: structure });
	}
	places.push(...openingsOf(facts));
	if (facts.own || isStaff(facts)) places.push(network(FUND));
	for (const home of homesOf(facts)) {
		places.push(network(fundChannel(home)));
		places.push({ channel: sessionsChannel(home), database: home });
	}
	if (isStaff(facts)) places.push(network('bank'));
	if (sitsAtReception(facts)) places.push(network(SHEETS));
	if (isInTraining(facts)) places.push(network(confined('cards', TRAINING)));
	if (hasRole(facts, TRAINING, 'reception')) places.push(network(confined(SHEETS, TRAINING)));
	for (const standing of facts.standings) {
		places.push({ channel: `s:${standing.structure}`, database: standing.structure });
		places.push(network(`bank:${standing.structure}`));
		places.push(...standing.teams.map((team) => network(teamChannel(standing.structure, team))));
		places.push(...roleChannels(facts, standing.structure));
	}
	for (const { dossier, structure } of facts.caseload) {
		for (const part of ['', ':staff', ':web']) {
			places.push({ channel: `d:${dossier}${part}`, database: structure });
		}
	}
	return places;
}

/** When those who follow one’s own dossier can be talked with; one who follows both of two that are one, once. */
function openingsOf(facts: UserFacts): ChannelPlace[] {
	const [own, joined] = ownPlaces(facts);
	const followed = [own, joined?.counsellor === own?.counsellor ? undefined : joined];
	return followed.flatMap((place) =>
		place?.counsellor
			? [
					{
						channel: openingsChannel(place.structure, place.counsellor),
						database: place.structure
					}
				]
			: []
	);
}

/** The structures in which somebody has a standing, as a consultant or as staff, each once. */
function homesOf({ own, standings }: UserFacts): Set<string> {
	return new Set([...(own ? [own.structure] : []), ...standings.map((one) => one.structure)]);
}

function roleChannels(facts: UserFacts, structure: string): ChannelPlace[] {
	const reception = hasRole(facts, structure, 'reception');
	const admin = hasRole(facts, structure, 'localAdmin');
	const places: ChannelPlace[] = [];
	if (holdsSessions(facts, structure)) {
		for (const month of visibleMonths(facts.now).slice(0, VISIBLE_SEAT_MONTHS)) {
			places.push({ channel: `s:${structure}:seats:${month}`, database: structure });
		}
	}
	if (!reception && !admin) return places;
	if (admin) places.push({ channel: adminChannel(structure), database: structure });
	if (reception) places.push({ channel: movesChannel(structure), database: NETWORK });
	for (const month of visibleMonths(facts.now)) {
		if (reception) places.push({ channel: `s:${structure}:desk:${month}`, database: structure });
		if (!admin) continue;
		const channel = `s:${structure}:actions:${month}`;
		places.push({ channel, database: actionsDatabase(structure) });
	}
	return places;
}

/** The channels through which this user sees this document now; none means that he may not. */
export function visibleChannels(facts: UserFacts, doc: AnyEnvelope): string[] {
	// A channel counts in its own database only: the same name elsewhere opens nothing (CH-16).
	const mine = channelsByDatabase(facts).get(databaseOf(doc));
	if (!mine) return [];
	return doc.channels.filter((channel) => mine.has(channel) && !isExpired(channel, doc, facts.now));
}

/** Facts never change once gathered, and a fetch asks of each set some hundred times. */
const channelsByDatabase = perObject((facts: UserFacts) => {
	const made = new Map<string, Set<string>>();
	for (const { channel, database } of channelsOfUser(facts)) {
		made.set(database, (made.get(database) ?? new Set()).add(channel));
	}
	return made;
});

export function mayRead(facts: UserFacts, doc: AnyEnvelope): boolean {
	return visibleChannels(facts, doc).length > 0;
}

/**
 * D08: a consent with an end day holds until that day is over, by the server's clock (§4.9). An end
 * that is no day at all is past: a slip never opens a trace for ever.
 */
export function consentExpired(trace: Envelope<'trace'>, now: number): boolean {
	const until = trace.body.sharedUntil;
	return until !== null && isDayOver(until, now);
}

function isExpired(channel: string, doc: AnyEnvelope, now: number): boolean {
	return doc.type === 'trace' && channel.endsWith(':web') && consentExpired(doc, now);
}

/** One that is void stands where nobody looks: the server has no screen of its own. */
function actionChannel({ state, structure, author, createdAt }: Envelope<'action'>): string {
	return state === 'void' ? `u:${author}` : actionsChannel(structure, createdAt);
}

function deskChannel(structure: string, createdAt: number): string {
	return `s:${structure}:desk:${monthOf(createdAt)}`;
}

function seatsChannel(structure: string, createdAt: number): string {
	return `s:${structure}:seats:${monthOf(createdAt)}`;
}

function actionsChannel(structure: string, createdAt: number): string {
	return `s:${structure}:actions:${monthOf(createdAt)}`;
}

/** `2026-11`, in UTC: a channel's name must not depend on where the server stands. */
export function monthOf(time: number): string {
	return new Date(time).toISOString().slice(0, 7);
}

/** The months reception and local admins see, newest first. */
export function visibleMonths(now: number): string[] {
	const date = new Date(now);
	const newest = date.getUTCFullYear() * 12 + date.getUTCMonth();
	return Array.from({ length: VISIBLE_MONTHS }, (_, i) => monthNamed(newest - i));
}

/** Counted in months since the year 0; named as `monthOf` does, without the cost of a date each. */
function monthNamed(months: number): string {
	return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
