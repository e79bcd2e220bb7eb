import { channelsOf } from '#access/channels';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { proposePathway } from '#domain/gestures/pathways';
import { openAccount } from '#domain/gestures/requests';
import { saveWork } from '#domain/gestures/tasks';
import { stamped } from '#domain/stamp';
import type { NewKey } from '#domain/ids';
import type { ToolWork } from '#domain/tool';
import { HOME } from './structures';

/** Documents of one dossier: itself, its request, four pathways of seven tasks, a trace of each task. */
export const DOCS_PER_DOSSIER = 62;
const PATHWAYS = 4;
const TASKS = 7;

const TITLES = [
	'Faire le point sur ce que vous savez faire',
	'Chercher trois métiers qui vous attirent',
	'Lire une fiche de la documentation',
	'Répondre au questionnaire sur vos intérêts',
	'Rencontrer une personne du métier',
	'Préparer vos questions pour l’entretien',
	'Écrire ce que vous retenez'
];
const WORDS =
	'Je travaille depuis douze ans dans la restauration et je voudrais un métier avec des horaires réguliers. J’ai aimé former les apprentis, moins la gestion des stocks.';

export interface Person {
	dossier: string;
	consultant: string;
	docs: AnyEnvelope[];
}

/** How support stands: the person works, has handed in her first task, or has left with all of them done. */
export type Stands = 'running' | 'awaiting' | 'closed';

/** One dossier as it stands after months of support, followed by a counsellor. */
export function dossierOf(
	counsellor: { id: string; name: string },
	newKey: NewKey,
	now: number,
	stands: Stands = 'running'
): Person {
	const key = newKey();
	const ids = {
		dossier: `dossier:${key}`,
		request: `request:${key}`,
		consultant: `user:${newKey()}`
	};
	const store = (drafts: AnyDraft[], by: string) =>
		drafts.map((draft) => stamped(null, draft, { by, now, channelsOf }));
	const gesture = { newKey, user: { id: counsellor.id, name: counsellor.name } };
	const account = store(
		openAccount(opening(counsellor, key), ids, { newKey }).map((draft) =>
			asStanding(draft, stands)
		),
		ids.consultant
	);
	const work = Array.from({ length: PATHWAYS }, (_, nth) => {
		const target = { id: `pathway:${newKey()}`, dossier: ids.dossier, structure: HOME };
		const pathway = store(proposePathway(plan(), target, gesture), counsellor.id);
		const tasks = pathway.filter((doc) => doc.type === 'task') as Envelope<'task'>[];
		const traces = tasks.flatMap((task) => released(task, gesture));
		const first = stands === 'awaiting' && nth === 0 ? tasks[0]?.id : undefined;
		const drafts = [...pathway, ...store(traces, ids.consultant)];
		return drafts.map((doc) => (isOf(doc, first) ? handedIn(doc) : doc));
	});
	return { dossier: ids.dossier, consultant: ids.consultant, docs: [...account, ...work.flat()] };
}

function asStanding(draft: AnyDraft, stands: Stands): AnyDraft {
	return draft.type === 'dossier' && stands === 'closed' ? { ...draft, state: 'closed' } : draft;
}

function isOf(doc: AnyEnvelope, task: string | undefined): boolean {
	return doc.id === task || (doc.type === 'trace' && doc.body.task === task);
}

/** A task, or the work of it, that waits for a decision. */
function handedIn(doc: AnyEnvelope): AnyEnvelope {
	const state = doc.type === 'trace' ? 'sealed' : 'validated';
	const sealed = { ...doc, state } as AnyEnvelope;
	return { ...sealed, channels: channelsOf(sealed) };
}

/** @param key tells this person from the others: thousands of one address would all be taken for one */
function opening(counsellor: { id: string; name: string }, key: string) {
	return {
		structure: HOME,
		way: 'online' as const,
		person: {
			civility: 'madame' as const,
			surname: 'Exemple',
			firstName: 'Anna',
			email: `${key}@exemple.test`,
			phone: '+41 22 000 00 00',
			birthDate: birthDateOf(key),
			nationality: 'Suisse',
			postCode: '1205'
		},
		need: WORDS,
		onBehalfOf: '',
		inCapacityOf: '',
		information: '',
		answers: { situation: 'En emploi' },
		questionnaireVersion: 1,
		files: [],
		counsellor
	};
}

function plan() {
	const tasks = TITLES.slice(0, TASKS).map((title) => ({
		title,
		instruction: 'Prenez le temps qu’il faut, et notez ce qui vous a surpris.',
		content: { tool: 'search' as const, question: 'Quels métiers vous attirent ?', hints: '' },
		place: '',
		gate: false
	}));
	return { title: 'Explorer un métier', aim: '', kind: 'advised' as const, template: null, tasks };
}

/** The work of a task, already accepted: person and counsellor both read it. */
function released(task: Envelope<'task'>, gesture: Parameters<typeof saveWork>[4]): AnyDraft[] {
	const work: ToolWork = { tool: 'search', notes: WORDS, sources: [], conclusion: '' };
	const drafts = saveWork(task, null, work, [], gesture);
	return drafts.map((draft) => ({ ...draft, state: 'released' }) as AnyDraft);
}

/** Some day in thirty years, always the same one. */
function birthDateOf(key: string): string {
	const sum = [...key].reduce((so, letter) => (so * 31 + letter.charCodeAt(0)) % 10_950, 7);
	return new Date(Date.UTC(1970, 0, 1 + sum)).toISOString().slice(0, 10);
}
