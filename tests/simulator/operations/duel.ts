import type { AnyDraft, AnyEnvelope, DocType, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { keepAgenda } from '#domain/gestures/agenda';
import { restoreCard, retireCard } from '#domain/gestures/fund';
import { publishSheet, retireSheet } from '#domain/gestures/sheets';
import { settleAsked } from './asked';
import { withdrawHost } from '#domain/gestures/confirmations';
import { restorePartner, retirePartner } from '#domain/gestures/partners';
import { setReferralAside } from '#domain/gestures/referrals';
import { restoreReply, retireReply } from '#domain/gestures/ready-replies';
import { sayRemark, withdrawRemark } from '#domain/gestures/remarks';
import {
	cancelInterview,
	correctSynthesis,
	holdInterview,
	planInterview
} from '#domain/gestures/interviews';
import { cancelPathway } from '#domain/gestures/pathways';
import { askComplement, endRequest } from '#domain/gestures/requests';
import {
	acceptTask,
	returnTask,
	shareTrace,
	validateTask,
	waiveTask
} from '#domain/gestures/tasks';
import { cancelSession, markSeat, restoreSession, withdrawSeat } from '#domain/gestures/sessions';
import { setScope } from '#domain/gestures/templates';
import { traceIdOfTask } from '#domain/ids';
import { isAhead } from '#domain/interview';
import { OPEN_REQUEST_STATES } from '#domain/request-states';
import type { Client } from '../client';
import type { World } from '../world';
import { openRange } from './agendas';
import { heldWith, mayBeCorrected, replacesUnsent, slot, wishing } from './interviews';
import { goesOffline } from './operations';

/** One way to change a document; what it changes is named, so that two can be told apart. */
interface Edit {
	field: string;
	/** Whoever else changes it too is in conflict: there is no room for both. */
	oneLine?: boolean;
	/** Null when this person may not, or not in this state. */
	make: (client: Client, doc: AnyEnvelope) => AnyDraft[] | null;
}

/**
 * F6: two devices that hold one document go offline, change it each in its own way, and come back at
 * their own time: one field, two fields, or a state against another or against a cancellation.
 */
export async function duel(world: World): Promise<void> {
	const { random, journal } = world;
	const present = world.devices.map((device) => device.client);
	const one = random.pick(present);
	const doc = one && random.pick([...one.disk.docs.values()].map((local) => local.doc));
	const others = present.filter((client) => client !== one && doc && client.disk.docs.has(doc.id));
	const other = random.pick(others);
	if (!one || !other || !doc) return;
	for (const client of [one, other]) goesOffline(client);
	const [first, second] = [await strike(one, doc.id), await strike(other, doc.id)];
	if (!first || !second) return;
	const states = [first, second].filter(({ edit }) => edit.field.startsWith('state')).length;
	const same = first.edit.field === second.edit.field ? 'one field' : 'two fields';
	journal.meets('F6', `${doc.type}: ${states > 0 ? 'a state' : same}`);
	if (same === 'one field' || states > 0) return;
	for (const { edit, markers } of [first, second]) {
		for (const marker of markers) if (!edit.oneLine) journal.sideBySide.add(marker);
	}
}

interface Stroke {
	edit: Edit;
	/** Typed in it, when it was saved. */
	markers: string[];
}

/** Does one of the things that this person can do to a document; null when there is none. */
async function strike(client: Client, id: string): Promise<Stroke | null> {
	const { journal } = client.shared;
	const type = client.disk.docs.get(id)?.doc.type;
	for (const edit of client.random.shuffled((type && EDITS[type]) ?? [])) {
		const before = journal.typed.size;
		let can = false;
		await client.act(() => {
			const doc = client.disk.docs.get(id)?.doc;
			const drafts = doc ? edit.make(client, doc) : null;
			can = drafts !== null;
			return drafts;
		});
		if (can) return { edit, markers: [...journal.typed.keys()].slice(before) };
	}
	return null;
}

/** A text in the place of another, in a sentence of its own: two of them can stand side by side. */
function sentence(client: Client, id: string, before: unknown): string {
	const { journal } = client.shared;
	const marker = journal.mark(client.person.id, id);
	journal.replacing(before);
	return `deux appareils ont écrit ${marker} ensemble`;
}

function text<T extends DocType>(name: keyof Envelope<T>['body'] & string): Edit {
	return {
		field: name,
		oneLine: ['title', 'place', 'name'].includes(name),
		make: (client, doc) => {
			const body = doc.body as unknown as Record<string, unknown>;
			const value = sentence(client, doc.id, body[name] ?? '');
			return [
				edited(doc as Envelope, { body: { [name]: value } as never }, client.gesture().newKey)
			];
		}
	};
}

function workText(name: 'notes' | 'conclusion'): Edit {
	return {
		field: name,
		make: (client, doc) => {
			if (doc.type !== 'trace' || doc.body.work.tool !== 'search') return null;
			if (doc.state === 'sealed' || doc.state === 'released') return null;
			const value = sentence(client, doc.id, doc.body.work[name]);
			const work = { ...doc.body.work, [name]: value };
			return [edited(doc, { body: { work } }, client.gesture().newKey)];
		}
	};
}

/** A change of state, made by whoever may make it. */
function state<T extends DocType>(
	type: T,
	how: string,
	make: (client: Client, doc: Envelope<T>) => AnyDraft[] | null
): Edit {
	return {
		field: `state: ${how}`,
		make: (client, doc) => (doc.type === type ? make(client, doc as unknown as Envelope<T>) : null)
	};
}

function restored(client: Client, session: Envelope<'session'>): AnyDraft {
	client.shared.journal.replacing(session.body.reason);
	return restoreSession(session, client.gesture());
}

function mine(client: Client, doc: AnyEnvelope | Envelope): boolean {
	return doc.dossier === client.person.own?.dossier;
}

/** A decision, over what was decided before. */
function decided(
	client: Client,
	task: Envelope<'task'>,
	from: readonly string[],
	make: typeof acceptTask | typeof waiveTask
): AnyDraft[] | null {
	const trace = client.get('trace', traceIdOfTask(task.id));
	if (mine(client, task) || task.body.kind !== 'advised' || !from.includes(task.state)) return null;
	if (!trace && make !== waiveTask) return null;
	const remark = sentence(client, task.id, task.body.decision?.remark ?? '');
	return [make(task, trace as Envelope<'trace'>, remark, client.gesture())];
}

const EDITS: Partial<Record<DocType, Edit[]>> = {
	task: [
		text<'task'>('instruction'),
		text<'task'>('place'),
		state('task', 'validated', (client, task) =>
			mine(client, task) && task.state === 'open'
				? validateTask(task, client.get('trace', traceIdOfTask(task.id)), client.gesture())
				: null
		),
		state('task', 'accepted', (client, task) => decided(client, task, ['validated'], acceptTask)),
		state('task', 'returned', (client, task) => decided(client, task, ['validated'], returnTask)),
		state('task', 'waived', (client, task) =>
			decided(client, task, ['open', 'validated'], waiveTask)
		)
	],
	trace: [
		workText('notes'),
		workText('conclusion'),
		state('trace', 'sealed', (client, trace) => {
			const task = client.get('task', trace.body.task);
			if (task?.state !== 'open' || !mine(client, trace)) return null;
			return trace.state === 'open' ? validateTask(task, trace, client.gesture()) : null;
		}),
		state('trace', 'shared', (client, trace) =>
			trace.state === 'kept' && mine(client, trace)
				? shareTrace(trace, null, client.gesture())
				: null
		)
	],
	interview: [
		{
			field: 'wish',
			make: (client, doc) => {
				if (doc.type !== 'interview' || !mine(client, doc) || doc.state === 'held') return null;
				const wish = wishing(sentence(client, doc.id, doc.body.wish?.subject ?? ''));
				return [edited(doc, { body: { wish } }, client.gesture().newKey)];
			}
		},
		state('interview', 'planned', (client, doc) =>
			mine(client, doc) || doc.state === 'held'
				? null
				: planInterview(
						undefined,
						doc,
						slot(sentence(client, doc.id, [doc.body.appointment, doc.body.cancellation])),
						client.gesture()
					)
		),
		state('interview', 'held', (client, doc) =>
			mine(client, doc) || doc.state === 'held'
				? null
				: holdInterview(
						undefined,
						doc,
						heldWith(sentence(client, doc.id, doc.body.cancellation)),
						client.gesture()
					)
		),
		state('interview', 'corrected', (client, doc) => {
			if (mine(client, doc) || !mayBeCorrected(doc)) return null;
			replacesUnsent(client, doc);
			return correctSynthesis(doc, sentence(client, doc.id, ''), client.gesture());
		}),
		state('interview', 'cancelled', (client, doc) => {
			if (!isAhead(doc)) return null;
			const by = mine(client, doc) ? 'person' : 'counsellor';
			return cancelInterview(doc, by, sentence(client, doc.id, ''), client.gesture());
		})
	],
	interviewNotes: [text<'interviewNotes'>('private'), text<'interviewNotes'>('draft')],
	agenda: [
		{
			field: 'ranges',
			make: (client, doc) => {
				if (doc.type !== 'agenda') return null;
				const range = openRange(client, sentence(client, doc.id, ''));
				const ranges = [...doc.body.ranges, range];
				return keepAgenda(doc, doc.structure, { ranges }, client.gesture());
			}
		},
		{
			field: 'absences',
			make: (client, doc) => {
				if (doc.type !== 'agenda') return null;
				const absences = doc.body.absences.slice(1);
				return keepAgenda(doc, doc.structure, { absences }, client.gesture());
			}
		}
	],
	pathway: [
		text<'pathway'>('aim'),
		text<'pathway'>('title'),
		{
			field: 'rank',
			oneLine: true,
			make: (client, doc) => {
				if (doc.type !== 'pathway' || doc.body.kind !== 'advised' || mine(client, doc)) return null;
				const rank = client.random.int(5);
				return [edited(doc, { body: { rank } }, client.gesture().newKey)];
			}
		},
		state('pathway', 'cancelled', (client, pathway) =>
			pathway.state === 'proposed'
				? cancelPathway(pathway, sentence(client, pathway.id, ''), client.gesture())
				: null
		)
	],
	template: [
		text<'template'>('aim'),
		text<'template'>('title'),
		state('template', 'scope', (client, template) => [
			setScope(template, client.random.chance(0.5) ? 'private' : 'network', client.gesture())
		])
	],
	templateRemark: [
		state('templateRemark', 'said', (client, remark) => {
			const template = client.get('template', remark.body.template);
			if (remark.author !== client.person.id || !template) return null;
			const text = sentence(client, remark.id, remark.body.text);
			const place = { before: remark, home: remark.body.home };
			return [sayRemark(template, text, place, client.gesture())];
		}),
		state('templateRemark', 'taken back', (client, remark) => {
			if (remark.author !== client.person.id) return null;
			client.shared.journal.replacing(remark.body.text);
			return [withdrawRemark(remark, client.gesture())];
		})
	],
	fundCard: [
		text<'fundCard'>('text'),
		text<'fundCard'>('title'),
		state('fundCard', 'turned', (client, card) => [
			(card.state === 'current' ? retireCard : restoreCard)(card, client.gesture())
		])
	],
	questionSheet: [
		text<'questionSheet'>('answer'),
		text<'questionSheet'>('question'),
		state('questionSheet', 'turned', (client, sheet) => [
			(sheet.state === 'current' ? retireSheet : publishSheet)(sheet, client.gesture())
		])
	],
	askedQuestion: [state('askedQuestion', 'settled', settleAsked)],
	readyReply: [
		text<'readyReply'>('text'),
		text<'readyReply'>('title'),
		state('readyReply', 'turned', (client, reply) => [
			(reply.state === 'current' ? retireReply : restoreReply)(reply, client.gesture())
		])
	],
	confirmation: [
		text<'confirmation'>('place'),
		state('confirmation', 'withdrawn', (client, one) =>
			one.state === 'asked' ? [withdrawHost(one, client.gesture())] : null
		)
	],
	partner: [
		text<'partner'>('text'),
		text<'partner'>('name'),
		state('partner', 'turned', (client, partner) => [
			(partner.state === 'current' ? retirePartner : restorePartner)(partner, client.gesture())
		])
	],
	referral: [
		state('referral', 'settled', (client, one) =>
			one.state === 'waiting' ? [setReferralAside(one, client.gesture())] : null
		)
	],
	session: [
		text<'session'>('about'),
		text<'session'>('title'),
		state('session', 'turned', (client, session) => [
			session.state === 'open'
				? cancelSession(session, sentence(client, session.id, ''), client.gesture())
				: restored(client, session)
		])
	],
	seat: [
		...(['present', 'absent'] as const).map((mark) =>
			state('seat', mark, (client, seat) => [markSeat(seat, mark, client.gesture())])
		),
		state('seat', 'withdrawn', (client, seat) => [withdrawSeat(seat, client.gesture())])
	],
	request: [
		state('request', 'asked', (client, request) =>
			OPEN_REQUEST_STATES.includes(request.state) && request.body.complements.length < 5
				? askComplement(request, sentence(client, request.id, ''), client.gesture())
				: null
		),
		state('request', 'ended', (client, request) => {
			if (!OPEN_REQUEST_STATES.includes(request.state)) return null;
			const outcome = { text: sentence(client, request.id, ''), to: null, toName: null };
			return endRequest(request, 'answered', outcome, client.gesture());
		})
	]
};
