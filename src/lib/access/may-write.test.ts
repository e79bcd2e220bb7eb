import { describe, expect, it } from 'vitest';
import {
	EVERYONE,
	PEOPLE,
	account,
	asStored,
	changed,
	context,
	gesture,
	move,
	pathway,
	staff,
	template,
	trace,
	type Who
} from '../../../tests/support/documents';
import type { AnyEnvelope, StateOf } from '#domain/document';
import {
	askComplement,
	assignCounsellor,
	endRequest,
	giveComplement,
	removeCounsellor
} from '#domain/gestures/requests';
import { acceptTask, returnTask, validateTask, waiveTask } from '#domain/gestures/tasks';
import type { WriteContext } from './facts';
import { mayApproach, mayWrite } from './may-write';

const { dossier, request } = account();
const received = account(false).request;
const asked = asStored(received, askComplement(received, 'Votre diplôme ?', gesture)[0]!);
const advised = pathway('advised');
const personal = pathway('personal', 'own-0001');
const task = advised.tasks[0]!;
const ownTask = personal.tasks[0]!;
const validated = changed(task, { state: 'validated' });
const sealed = trace(task, 'sealed');
const open = trace(task, 'open');

/** A write by its documents, and who alone may make it. */
type Row = [string, WriteContext, AnyEnvelope, Who[]];

const [sealing, validating] = validateTask(task, open, gesture);
const COMPLETE: Row[] = [
	['PU-13 opens an account', context(null), dossier, ['reception']],
	[
		'PU-14 assigns a counsellor',
		context(account(false).dossier),
		asStored(
			account(false).dossier,
			assignCounsellor(
				account(false).dossier,
				null,
				{ id: 'user:colin', name: 'Colin' },
				gesture
			)[0]!
		),
		['reception']
	],
	[
		'PU-14 ends an assignment',
		context(dossier),
		asStored(dossier, removeCounsellor(dossier, gesture)[0]!),
		['reception']
	],
	[
		'PU-14 corrects a telephone number',
		context(dossier),
		changed(dossier, { body: { person: { ...dossier.body.person, phone: '022 000 00 00' } } }),
		['consultant', 'counsellor', 'reception']
	],
	['PU-15 asks for a complement', context(received), asked, ['reception']],
	[
		'PU-15 gives the complement',
		context(asked),
		asStored(asked, giveComplement(asked, 'Un CFC.', [], gesture)[0]!),
		['consultant', 'reception']
	],
	[
		'PU-15 answers a request',
		context(received),
		asStored(
			received,
			endRequest(received, 'answered', { text: 'Voici.', to: null, toName: null }, gesture)[0]!
		),
		['reception']
	],
	['PU-16 proposes a pathway', context(null), advised.pathway, ['counsellor']],
	['PU-16 adds a task to it', context(null, [advised.pathway]), task, ['counsellor']],
	['PU-16 sets a personal pathway', context(null), personal.pathway, ['consultant']],
	['PU-16 adds a personal task', context(null, [personal.pathway]), ownTask, ['consultant']],
	[
		'PU-16 takes a step of a personal pathway away',
		context(ownTask, [personal.pathway]),
		changed(ownTask, { state: 'waived' }),
		['consultant']
	],
	['PU-22 begins the work', context(null, [task]), open, ['consultant']],
	[
		'PU-22 amends the work',
		context(open, [task]),
		changed(open, { body: { files: [] } }),
		['consultant']
	],
	['PU-23 seals the work', context(open, [task]), asStored(open, sealing!), ['consultant']],
	[
		'PU-19 validates the task',
		context(task, [advised.pathway, sealed]),
		asStored(task, validating!),
		['consultant']
	],
	[
		'PU-20 accepts',
		context(validated, [sealed]),
		asStored(validated, acceptTask(validated, sealed, '', gesture)),
		['counsellor']
	],
	[
		'PU-20 returns',
		context(validated, [sealed]),
		asStored(validated, returnTask(validated, sealed, 'Encore un peu.', gesture)),
		['counsellor']
	],
	[
		'PU-21 waives',
		context(task),
		asStored(task, waiveTask(task, null, 'Déjà fait.', gesture)),
		['counsellor']
	],
	[
		'PU-23 keeps a personal trace',
		context(null, [ownTask]),
		trace(ownTask, 'kept'),
		['consultant']
	],
	[
		'PU-23 shares a personal trace',
		context(trace(ownTask, 'kept'), [ownTask]),
		trace(ownTask, 'shared'),
		['consultant']
	],
	['PU-24 creates a template', context(null), template('network'), ['counsellor', 'colleague']],
	[
		'PU-24 edits a template',
		context(template('network')),
		changed(template('network'), { body: { version: 2 } }),
		['counsellor']
	],
	[
		'PU-24 shares with a team',
		context(template('network')),
		changed(template('network'), { body: { scope: 'team', team: 'team:geneve' } }),
		['counsellor']
	],
	[
		'PU-24 edits a team’s template',
		context(template('team')),
		changed(template('team'), { body: { version: 2 } }),
		['counsellor', 'colleague']
	],
	[
		'PU-24 shares a team’s template with the network',
		context(template('team')),
		changed(template('team'), { body: { scope: 'network' } }),
		['counsellor', 'colleague']
	],
	['PU-25 edits the staff', context(staff()), changed(staff(), {}), ['localAdmin']]
];

/** Entitled to the place and allowed to write: both doors, as the gateway passes them. */
function allowed(who: Who, ctx: WriteContext, after: AnyEnvelope): boolean {
	return mayApproach(PEOPLE[who], after) && mayWrite(PEOPLE[who], ctx, after) === null;
}

/** A move as it stands, what is to become of it, and who may do that (MO-01). */
const MOVES: [string, StateOf<'move'> | null, StateOf<'move'>, object, Who[]][] = [
	['is asked for', null, 'asked', {}, ['consultant']],
	['is asked for again', 'declined', 'asked', {}, ['consultant']],
	['is asked for twice', 'accepted', 'asked', {}, []],
	['is asked for from elsewhere', null, 'asked', { from: 'mife-ain' }, []],
	['is asked for to where one is', null, 'asked', { to: 'ofpc' }, []],
	['is withdrawn', 'accepted', 'withdrawn', {}, ['consultant']],
	['is withdrawn too late', 'moving', 'withdrawn', {}, []],
	['is accepted', 'asked', 'accepted', {}, ['foreignDesk']],
	['is accepted for somebody else', 'asked', 'accepted', { name: 'Autre' }, []],
	['is declined', 'asked', 'declined', { reason: 'Complet.' }, ['foreignDesk']],
	['is accepted after it was withdrawn', 'withdrawn', 'accepted', {}, []],
	['is begun by hand', 'accepted', 'moving', {}, []],
	['is ended by hand', 'accepted', 'settled', {}, []]
];

describe('rights to write', () => {
	it.each(MOVES)('MO-01 a move %s', (_, from, state, body, writers) => {
		const before = from && move(from);
		const after = changed(before ?? move(), { state, body });
		const may = EVERYONE.filter((who) => allowed(who, context(before), after));
		expect(may).toEqual(writers);
	});

	it.each(COMPLETE)('%s: exactly those entitled', (_, ctx, after, writers) => {
		expect(EVERYONE.filter((who) => allowed(who, ctx, after)).sort()).toEqual([...writers].sort());
	});

	it.each(COMPLETE)('PU-02 %s: whoever has no business there learns nothing', (_, ctx, after) => {
		for (const who of ['foreigner', 'foreignDesk', 'neighbour', 'stranger'] as const) {
			if (mayApproach(PEOPLE[who], after)) {
				expect(mayWrite(PEOPLE[who], ctx, after)).toBe('unknown');
			}
		}
	});

	it('PU-03, EN-09 a document never moves to another dossier, structure or kind', () => {
		const moved = changed(task, { dossier: 'dossier:nadia-001' });
		expect(mayWrite(PEOPLE.counsellor, context(task), moved)).toBe('unknown');
		const elsewhere = changed(task, { structure: 'mife-savoie' });
		expect(mayWrite(PEOPLE.counsellor, context(task), elsewhere)).toBe('unknown');
	});

	it('PU-13 only a counsellor of the structure can be assigned', () => {
		const to = (id: string) =>
			asStored(dossier, assignCounsellor(dossier, null, { id, name: 'X' }, gesture)[0]!);
		const judge = (id: string) => mayWrite(PEOPLE.reception, context(dossier), to(id));
		expect(judge('user:colin')).toBeNull();
		expect(judge('user:rita')).toBe('unknownCounsellor');
		expect(judge('user:fred')).toBe('unknownCounsellor');
	});

	it('PU-25 the last admin cannot leave', () => {
		const members = staff().body.members.filter((m) => !m.roles.includes('localAdmin'));
		const left = changed(staff(), { body: { members } });
		expect(mayWrite(PEOPLE.localAdmin, context(staff()), left)).toBe('lastAdmin');
	});

	it('PU-25 nobody stands in the staff twice: the last admin could leave behind a second entry', () => {
		const members = staff().body.members.flatMap((member) => [
			{ ...member, roles: ['reception' as const] },
			member
		]);
		const twice = changed(staff(), { body: { members } });
		expect(mayWrite(PEOPLE.localAdmin, context(staff()), twice)).toBe('notAllowed');
	});

	it.each([
		['a fresh one of his structure', 'user:ofpc.k1k2k3k4k5k6k7k8', null],
		['another structure’s', 'user:mife-savoie.k1k2k3k4k5k6', 'notAllowed'],
		['one that only begins alike', 'user:ofpc-2.k1k2k3k4k5k6', 'notAllowed'],
		['a consultant’s', 'user:anna', 'notAllowed'],
		['a counsellor’s of elsewhere', 'user:fred', 'notAllowed'],
		['what is no user’s', 'dossier:anna-0001', 'notAllowed'],
		['one without a key', 'user:ofpc.', 'notAllowed']
	])(
		'PU-31 an admin adds members under ids of his structure alone: %s',
		(_what, user, judgement) => {
			const [someone] = staff().body.members;
			const members = [...staff().body.members, { ...someone!, user }];
			const added = changed(staff(), { body: { members } });
			expect(mayWrite(PEOPLE.localAdmin, context(staff()), added)).toBe(judgement);
		}
	);

	it('PU-31 those who stand there keep their ids', () => {
		const members = staff().body.members.map((one) => ({ ...one, surname: 'Autre' }));
		const renamed = changed(staff(), { body: { members } });
		expect(mayWrite(PEOPLE.localAdmin, context(staff()), renamed)).toBeNull();
	});

	it('PU-24 a team is one of the template’s own structure, whoever carries its name elsewhere', () => {
		const judge = (before: AnyEnvelope, body: object) =>
			mayWrite(PEOPLE.foreigner, context(before), changed(before, { body }));
		const home = 'mife-savoie';
		const theirs = changed(template('network'), { author: 'user:fred', body: { home } });
		expect(judge(theirs, { scope: 'team', team: 'team:geneve' })).toBeNull();
		expect(judge(theirs, { scope: 'team', team: 'team:annecy' })).toBe('notAllowed');
		// Into the other structure, or out of it.
		expect(judge(theirs, { home: 'ofpc', scope: 'team', team: 'team:geneve' })).toBe('unknown');
		expect(judge(template('team'), { home })).toBe('notAllowed');
		expect(judge(template('team'), { version: 2 })).toBe('unknown');
	});

	it('PU-24 what is shared with a team names it', () => {
		const nameless = changed(template('private'), { body: { scope: 'team' } });
		expect(mayWrite(PEOPLE.counsellor, context(template('private')), nameless)).toBe('notAllowed');
	});

	it('PU-26 actions and public cards are written by nobody', () => {
		for (const who of EVERYONE) {
			const forged = { ...staff(), id: 'action:x', type: 'action' } as unknown as AnyEnvelope;
			expect(mayApproach(PEOPLE[who], forged)).toBe(false);
			expect(mayWrite(PEOPLE[who], context(null), forged)).toBe('unknown');
		}
	});

	it('PU-19 the person cannot touch the counsellor’s words or decision in validating', () => {
		const forged = changed(task, { state: 'validated', body: { instruction: 'Rien.' } });
		expect(mayWrite(PEOPLE.consultant, context(task), forged)).toBe('notAllowed');
		const accepted = changed(task, { state: 'accepted' });
		expect(mayWrite(PEOPLE.consultant, context(task), accepted)).toBe('notAllowed');
	});

	it('PU-18 a task has a slot from 1 to 7 of its own pathway', () => {
		const eighth = changed(task, { id: 'task:path-0001.8', body: { slot: 1 } });
		expect(mayWrite(PEOPLE.counsellor, context(null, [advised.pathway]), eighth)).toBe('unknown');
	});

	it('PU-18 what was begun and done offline is one write when it first leaves', () => {
		const done = changed(ownTask, { state: 'validated' });
		const own = context(null, [changed(personal.pathway, { state: 'cancelled' })]);
		expect(mayWrite(PEOPLE.consultant, own, done)).toBeNull();
		const waived = asStored(null, waiveTask(task, null, 'Déjà fait.', gesture));
		const set = context(null, [advised.pathway]);
		expect(mayWrite(PEOPLE.counsellor, set, waived)).toBeNull();
		for (const state of ['validated', 'accepted'] as const) {
			expect(mayWrite(PEOPLE.counsellor, set, changed(task, { state }))).toBe('notAllowed');
		}
		const answered = changed(request, { state: 'answered' });
		expect(mayWrite(PEOPLE.reception, context(null), answered)).toBeNull();
	});

	it('PU-16 the welcome pathway is given by the server alone', () => {
		const welcome = changed(advised.pathway, { body: { welcome: true } });
		expect(mayWrite(PEOPLE.counsellor, context(null), welcome)).toBe('notAllowed');
	});

	it('PU-15 a request that has ended stays ended', () => {
		const ended = changed(request, { state: 'answered' });
		const again = changed(ended, { state: 'received' });
		expect(mayWrite(PEOPLE.reception, context(ended), again)).toBe('notOpen');
	});

	it('PU-15 an answer once given to a complement is never rewritten or dropped', () => {
		const answered = changed(asked, {
			state: 'received',
			body: { complements: [{ reason: 'Quel diplôme ?', answer: 'Un CFC.' }] }
		});
		for (const complements of [[{ reason: 'Quel diplôme ?', answer: 'Aucun.' }], []]) {
			const forged = changed(answered, { body: { complements } });
			expect(mayWrite(PEOPLE.reception, context(answered), forged)).toBe('notAllowed');
		}
	});

	it('PU-15 the person’s own words in his request are never rewritten', () => {
		const rewritten = changed(received, { body: { need: 'Autre chose.' } });
		for (const who of ['reception', 'consultant', 'counsellor'] as const) {
			expect(mayWrite(PEOPLE[who], context(received), rewritten)).toBe('notAllowed');
		}
	});

	it('PU-14 a new e-mail address is not set by its owner without proof', () => {
		const person = { ...dossier.body.person, email: 'autre@exemple.test' };
		const after = changed(dossier, { body: { person } });
		expect(mayWrite(PEOPLE.consultant, context(dossier), after)).toBe('notAllowed');
	});

	it('PU-14 the language asked for at its opening stays, whoever has the dossier', () => {
		const after = changed(dossier, { body: { language: 'en' } });
		for (const who of ['reception', 'consultant', 'counsellor'] as const) {
			expect(mayWrite(PEOPLE[who], context(dossier), after)).toBe('notAllowed');
		}
	});
});
