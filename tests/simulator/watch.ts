import type { SyncRoute } from '../../src/lib/store/transport-port';
import { markersIn } from './journal';
import type { Shared } from './server';

/** One request and its answer, as they went over the wire. */
export interface Exchange {
	/** The id of whoever is to see the answer. */
	user: string;
	route: SyncRoute;
	wire: string;
	answer: string;
	/** The same, as it is read. */
	said: Record<string, unknown>;
	/** The instant at which the request arrived (oracle.ts), and the time. */
	from: number;
	at: number;
}

interface SentDoc {
	id: string;
	type: string;
	structure: string;
	channels: string[];
	w: string;
}

interface Item {
	draft: { id: string; type?: string; w?: string; structure?: string; dossier?: string | null };
}

/** Holds every answer against the oracle, before anybody sees it (P2, P7, F14). */
export function checkAnswer(shared: Shared, exchange: Exchange): void {
	const { route, said } = exchange;
	checkMarkers(shared, exchange);
	if (route === 'pull') checkPull(shared, exchange, said);
	if (route === 'fetch') {
		for (const doc of said.docs as SentDoc[]) checkDoc(shared, exchange, doc);
	}
	if (route === 'recover') {
		for (const doc of said.diverged as SentDoc[]) checkDoc(shared, exchange, doc);
	}
	if (route === 'push') checkPush(shared, exchange, said);
}

/** P7, P2: no text goes to anyone who may not read the document that holds it. */
function checkMarkers({ oracle, journal }: Shared, exchange: Exchange): void {
	const { user, route, answer } = exchange;
	for (const marker of new Set(markersIn(answer))) {
		if (!oracle.mayReadMarker(user, marker, exchange)) {
			journal.violated('P7', `${route} sent ${marker} to ${user}`);
		}
	}
}

function checkPull(shared: Shared, exchange: Exchange, answer: Record<string, unknown>): void {
	if (answer.answer !== 'changes') return;
	for (const { channel, database, rows } of answer.changed as {
		channel: string;
		database: string;
		rows: [string, string][];
	}[]) {
		checkChannel(shared, exchange, channel, database);
		for (const [id, w] of rows)
			checkSeen(shared, exchange, { key: `${database}/${id}`, w }, 'listed');
	}
}

/** A channel's name is itself something sent: it names a dossier. */
function checkChannel(
	shared: Shared,
	{ user, from, at }: Exchange,
	channel: string,
	database: string
) {
	const { oracle, journal } = shared;
	const [, dossier, part] = /^d:([^:]+:[^:]+)(?::(.*))?$/.exec(channel) ?? [];
	if (!dossier) return;
	for (let t = oracle.instant; t >= from; t--) {
		const { person, counsellor } = oracle.stands(user, dossier, database, t, at);
		if (part === 'own' ? person : part ? counsellor : person || counsellor) return;
	}
	journal.violated('P2', `${channel} named to ${user}`);
}

function checkDoc(shared: Shared, exchange: Exchange, doc: SentDoc | null): void {
	if (!doc) return;
	const home = doc.type === 'action' ? `actions-${doc.structure}` : doc.structure;
	checkSeen(shared, exchange, { key: `${home}/${doc.id}`, w: doc.w }, 'sent');
	for (const channel of doc.channels) checkChannel(shared, exchange, channel, home);
}

/** A version, not only its document: what was written after a right ended was never for whoever had it. */
function checkSeen(
	{ oracle, journal }: Shared,
	exchange: Exchange,
	version: { key: string; w: string },
	how: string
) {
	const { user, route } = exchange;
	if (oracle.saw(user, version, exchange)) return;
	journal.violated('P2', `${version.key} ${version.w} ${how} to ${user} by ${route}`);
}

function checkPush(shared: Shared, exchange: Exchange, answer: Record<string, unknown>): void {
	const { items } = JSON.parse(exchange.wire) as { items: Item[] };
	const verdicts = answer.verdicts as { verdict: string; code?: string; doc?: SentDoc | null }[];
	for (const [i, { verdict, code, doc }] of verdicts.entries()) {
		const draft = items[i]?.draft;
		checkDoc(shared, exchange, doc ?? null);
		if (!draft || verdict === 'invalid' || code === 'unknown') continue;
		const { oracle, journal } = shared;
		if (!oracle.mayTouch(exchange.user, asDoc(draft), exchange)) {
			journal.violated('F14', `${verdict} ${code ?? ''} for ${draft.id} to ${exchange.user}`);
		}
		if (verdict === 'ok') checkKept(shared, draft);
	}
}

/** P1: what is acknowledged stands, or stood, in the store; or the same was there already. */
function checkKept({ oracle, journal }: Shared, draft: Item['draft']): void {
	if (!draft.w) return;
	const stood = oracle.keysOf(draft.id).some((key) => {
		const versions = oracle.history.get(key) ?? [];
		return versions.some(({ doc }) => doc.w === draft.w || sameBody(doc, draft));
	});
	if (!stood) journal.violated('P1', `${draft.id} acknowledged, but never stored`);
}

/** Content told apart by its texts: enough to know a write that was already there. */
function sameBody(doc: object, draft: object): boolean {
	const texts = markersIn(JSON.stringify(draft));
	const stored = JSON.stringify(doc);
	return texts.every((marker) => stored.includes(marker));
}

function asDoc(draft: Item['draft']) {
	return { ...draft, _id: draft.id };
}
