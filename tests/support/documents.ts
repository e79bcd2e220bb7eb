import { channelsOf } from '#access/channels';
import type { UserFacts, WriteContext } from '#access/facts';
import type { AnyDraft, AnyEnvelope, DocType, Envelope, StateOf } from '#domain/document';
import { proposePathway, type PathwayPlan } from '#domain/gestures/pathways';
import { sayRemark } from '#domain/gestures/remarks';
import {
	askInterview,
	holdInterview,
	planInterview,
	type SaidOfTalk
} from '#domain/gestures/interviews';
import { writeNotes } from '#domain/gestures/interview-notes';
import { askMove } from '#domain/gestures/moves';
import { announceSession, askSeat } from '#domain/gestures/sessions';
import { openAccount } from '#domain/gestures/requests';
import { saveWork } from '#domain/gestures/tasks';
import { createTemplate } from '#domain/gestures/templates';
import type { Appointment, Wish } from '#domain/interview';
import type { InterviewNotesBody } from '#domain/interview-notes';
import { NETWORK, keyOfId, templateUseId } from '#domain/ids';
import type { SessionBody } from '#domain/session';
import { stamped } from '#domain/stamp';
import type { ToolContent } from '#domain/tool';

/** Monday 23 November 2026, 9:00 UTC. */
export const NOW = Date.UTC(2026, 10, 23, 9);

export const STRUCTURE = 'ofpc';
export const DOSSIER = 'dossier:anna-0001';
export const CONSULTANT = 'user:anna';
export const COUNSELLOR = 'user:claire';

let counter = 0;
/** Fresh keys that never repeat within a run: w000001, w000002, … */
export const newKey = () => `w${String(++counter).padStart(9, '0')}`;

export const gesture = { newKey, user: { id: COUNSELLOR, name: 'Claire Rey' } };

/** A document as the server would have stored it. */
export function stored<T extends DocType>(
	draft: AnyDraft,
	by = COUNSELLOR,
	now = NOW
): Envelope<T> {
	return stamped(null, draft, { by, now, channelsOf }) as unknown as Envelope<T>;
}

/** Anna’s dossier and request, opened online; followed by Claire unless told otherwise. */
export function account(assigned = true): {
	dossier: Envelope<'dossier'>;
	request: Envelope<'request'>;
} {
	const opening = {
		structure: STRUCTURE,
		way: 'online' as const,
		person: {
			civility: 'madame' as const,
			surname: 'Exemple',
			firstName: 'Anna',
			email: 'anna@exemple.test',
			phone: null,
			birthDate: '1990-05-14',
			nationality: 'Suisse',
			postCode: '1205'
		},
		need: 'Je voudrais changer de métier.',
		onBehalfOf: '',
		inCapacityOf: '',
		information: '',
		answers: { situation: 'En emploi' },
		questionnaireVersion: 1,
		files: [],
		counsellor: assigned ? { id: COUNSELLOR, name: 'Claire Rey' } : null
	};
	const ids = { dossier: DOSSIER, request: 'request:anna-0001', consultant: CONSULTANT };
	const [dossier, request] = openAccount(opening, ids, { newKey });
	return {
		dossier: stored<'dossier'>(dossier!, CONSULTANT),
		request: stored<'request'>(request!, CONSULTANT)
	};
}

export const SEARCH: ToolContent = { tool: 'search', question: 'Quels métiers ?', hints: '' };

export function plan(tasks = 3, kind: 'advised' | 'personal' = 'advised'): PathwayPlan {
	const task = (n: number) => ({
		title: `Tâche ${n}`,
		instruction: 'Cherchez.',
		content: SEARCH,
		place: '',
		gate: false
	});
	const list = Array.from({ length: tasks }, (_, i) => task(i + 1));
	return { title: 'Explorer un métier', aim: '', kind, template: null, tasks: list };
}

/** A pathway of Anna’s and its tasks, as stored. */
export function pathway(kind: 'advised' | 'personal' = 'advised', key = 'path-0001', now = NOW) {
	const target = { id: `pathway:${key}`, dossier: DOSSIER, structure: STRUCTURE };
	const by = kind === 'advised' ? COUNSELLOR : CONSULTANT;
	const [first, ...tasks] = proposePathway(plan(3, kind), target, gesture);
	return {
		pathway: stored<'pathway'>(first!, by, now),
		tasks: tasks.map((task) => stored<'task'>(task, by, now))
	};
}

export const TALK: ToolContent = {
	tool: 'interview',
	aim: 'Faire le point.',
	points: 'Ce qui a changé',
	kind: 'followUp',
	minutes: 45
};

export const WISH: Wish = {
	subject: 'Choisir entre deux pistes.',
	parts: ['tueAm', 'friPm'],
	suits: 'Plutôt le matin.',
	mode: 'onSite'
};

export const SLOT: Appointment = {
	day: '2026-12-01',
	hour: '14:30',
	minutes: 45,
	mode: 'phone',
	place: '022 000 00 00',
	words: 'Je vous appelle.'
};

export const SYNTHESIS: SaidOfTalk = {
	day: '2026-12-01',
	mode: 'phone',
	minutes: 50,
	synthesis: 'Nous avons gardé une piste.'
};

/** A task of Anna’s that is done by a talk with her counsellor. */
export function talkTask(kind: 'advised' | 'personal' = 'advised'): Envelope<'task'> {
	const [task] = pathway(kind, kind === 'advised' ? 'talk-0001' : 'owntalk-1').tasks;
	return changed(task!, { body: { content: TALK } });
}

/** The interview of a task, as far as it has come. */
export function interview(
	state: StateOf<'interview'>,
	task: Envelope<'task'> = talkTask()
): Envelope<'interview'> {
	const asked = stored<'interview'>(askInterview(task, undefined, WISH, gesture)[0]!, CONSULTANT);
	if (state === 'asked') return asked;
	const planned = asStored(asked, planInterview(task, asked, SLOT, gesture)[0]!);
	if (state === 'planned') return planned;
	if (state === 'held')
		return asStored(planned, holdInterview(task, planned, SYNTHESIS, gesture)[0]!);
	if (state === 'missed') return changed(planned, { state });
	return changed(planned, { state, body: { cancellation: { by: 'person', reason: '' } } });
}

/** What Claire notes beside a talk. */
export function notes(
	of: Envelope<'interview'> = interview('planned'),
	part: Partial<InterviewNotesBody> = { private: 'À rappeler lundi.', draft: 'Nous gardons' }
): Envelope<'interviewNotes'> {
	const { id, dossier, structure } = of;
	const place = { interview: id, dossier, structure };
	return stored<'interviewNotes'>(writeNotes(place, undefined, part, gesture));
}

/** The trace of a task, in a given state. */
export function trace(
	task: Envelope<'task'>,
	state: StateOf<'trace'>,
	notes = 'Mes notes.'
): Envelope<'trace'> {
	const work = { tool: 'search' as const, notes, sources: [], conclusion: '' };
	const [draft] = saveWork(task, null, work, [], gesture);
	return stored<'trace'>({ ...draft!, state } as AnyDraft, CONSULTANT);
}

export function template(scope: 'private' | 'team' | 'structure' | 'network') {
	const content = {
		title: 'Explorer',
		aim: '',
		theme: 'Métiers',
		audience: '',
		tasks: plan(2).tasks
	};
	const draft = createTemplate(content, { scope, home: STRUCTURE }, gesture);
	const body = { ...draft.body, team: scope === 'team' ? 'team:geneve' : null };
	return stored<'template'>({ ...draft, body } as AnyDraft);
}

/** How often a template was used here. */
export function templateUse(where = STRUCTURE): Envelope<'templateUse'> {
	const body = { template: 'template:explore', where, used: 6, few: false, finished: 6 };
	return stored<'templateUse'>(
		{
			id: templateUseId(body.template, where),
			type: 'templateUse',
			structure: NETWORK,
			dossier: null,
			state: 'current',
			body: { ...body, weeks: 2 },
			w: newKey()
		},
		'system'
	);
}

/** What Fred, of another structure, says of a template. */
export function remark(
	about: Envelope<'template'> = template('network'),
	text = 'Prévoyez deux séances.'
): Envelope<'templateRemark'> {
	const fred = { newKey, user: { id: 'user:fred', name: 'Fred Test' } };
	const place = { before: undefined, home: 'mife-savoie' };
	return stored<'templateRemark'>(sayRemark(about, text, place, fred), fred.user.id);
}

/** A workshop of the structure, in a week, with two places. */
export function session(changes: Partial<SessionBody> = {}, home = STRUCTURE): Envelope<'session'> {
	const notice = {
		title: 'Rédiger son CV',
		about: 'On y écrit une première page.',
		bring: 'Votre CV, même ancien.',
		day: '2026-11-30',
		time: '14:00',
		minutes: 120,
		place: 'Salle 2',
		link: '',
		host: 'Claire Rey',
		capacity: 2,
		waitingList: true,
		...changes
	};
	const draft = announceSession(notice, home, gesture);
	return stored<'session'>({ ...draft, body: { ...draft.body, ...changes } } as AnyDraft, 'system');
}

/** Anna’s seat, or that of another dossier, in a given state. */
export function seat(
	of: Envelope<'session'>,
	state: StateOf<'seat'> = 'asked',
	dossier = DOSSIER,
	at = NOW
): Envelope<'seat'> {
	const person = { ...account().dossier, id: dossier };
	const draft = askSeat(of, person, { seat: null, task: null }, gesture);
	return stored<'seat'>({ ...draft, state } as AnyDraft, CONSULTANT, at);
}

/** Anna’s move to another structure, in a given state. */
export function move(state: StateOf<'move'> = 'asked', to = 'mife-savoie'): Envelope<'move'> {
	const [draft] = askMove(account().dossier, to, null, {
		newKey,
		user: { id: CONSULTANT, name: 'Anna Exemple' }
	});
	return stored<'move'>({ ...draft, state } as AnyDraft, CONSULTANT);
}

/** A changed version of a document, as the server would look at it before judging. */
export function changed<T extends AnyEnvelope>(
	doc: T,
	changes: { state?: string; body?: object; [header: string]: unknown }
): T {
	return { ...doc, ...changes, body: { ...doc.body, ...changes.body }, w: newKey() };
}

const nobody: UserFacts = { user: 'user:nobody', own: null, standings: [], caseload: [], now: NOW };
const place = { dossier: DOSSIER, structure: STRUCTURE };
const followed = { ...place, counsellor: COUNSELLOR };
const member = (
	user: string,
	role: 'counsellor' | 'reception' | 'localAdmin',
	structure: string
) => ({
	...nobody,
	user,
	standings: [{ structure, roles: [role], teams: role === 'counsellor' ? ['team:geneve'] : [] }]
});

/** Everyone who could ever ask: the tables are written over them. */
export const PEOPLE = {
	consultant: { ...nobody, user: CONSULTANT, own: followed },
	counsellor: { ...member(COUNSELLOR, 'counsellor', STRUCTURE), caseload: [place] },
	/** A counsellor of the same structure who does not follow the dossier. */
	colleague: member('user:colin', 'counsellor', STRUCTURE),
	reception: member('user:rita', 'reception', STRUCTURE),
	localAdmin: member('user:adam', 'localAdmin', STRUCTURE),
	/** Staff of another structure. */
	foreigner: member('user:fred', 'counsellor', 'mife-savoie'),
	foreignDesk: member('user:flora', 'reception', 'mife-savoie'),
	/** Another consultant of the same structure. */
	neighbour: {
		...nobody,
		user: 'user:nadia',
		own: { dossier: 'dossier:nadia-001', structure: STRUCTURE }
	},
	stranger: nobody
} satisfies Record<string, UserFacts>;
export type Who = keyof typeof PEOPLE;
export const EVERYONE = Object.keys(PEOPLE) as Who[];

export function staff(): Envelope<'staff'> {
	const one = (user: string, role: 'counsellor' | 'reception' | 'localAdmin') => ({
		user,
		firstName: keyOfId(user),
		surname: 'Test',
		email: `${keyOfId(user)}@ofpc.test`,
		roles: [role],
		teams: []
	});
	const members = [
		one(COUNSELLOR, 'counsellor'),
		one('user:colin', 'counsellor'),
		one('user:rita', 'reception'),
		one('user:adam', 'localAdmin')
	];
	return stored<'staff'>({
		id: `staff:${STRUCTURE}`,
		type: 'staff',
		structure: STRUCTURE,
		dossier: null,
		state: 'current',
		body: { members },
		w: newKey()
	} as AnyDraft);
}

/** The structure’s settings: whoever has an account is given this template as his welcome pathway. */
export function settings(welcomeTemplate: string): Envelope<'structureSettings'> {
	const questionnaire = { version: 1, intro: '', questions: [] };
	return stored<'structureSettings'>({
		id: `structureSettings:${STRUCTURE}`,
		type: 'structureSettings',
		structure: STRUCTURE,
		dossier: null,
		state: 'current',
		body: { questionnaire, criteria: [], welcomeTemplate },
		w: newKey()
	});
}

/** What a write is judged with. */
export function context(before: AnyEnvelope | null, related: AnyEnvelope[] = []): WriteContext {
	return {
		before,
		dossier: account().dossier,
		staff: staff(),
		related: new Map(related.map((doc) => [doc.id, doc]))
	};
}

/** The server's view of a gesture's draft: the document as it would stand. */
export function asStored<T extends AnyEnvelope>(before: T | null, draft: AnyDraft): T {
	return { ...(before ?? stored(draft)), ...draft } as T;
}
