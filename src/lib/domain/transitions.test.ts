import { describe, expect, it } from 'vitest';
import { NOW, account, changed, pathway, stored, trace } from '../../../tests/support/documents';
import { channelsOf } from '#access/channels';
import type { AnyEnvelope } from './document';
import { draftOfEnvelope } from './draft';
import { stamped } from './stamp';
import { transitionsBetween } from './transitions';

const { dossier, request } = account();
const { dossier: alone } = account(false);
const { pathway: path, tasks } = pathway();
const task = tasks[0]!;
const asked = changed(request, { state: 'complementAsked' });
const file = {
	id: 'file:0123456789abcdef',
	name: 'cv.pdf',
	type: 'application/pdf',
	size: 1,
	digest: 'a'.repeat(64)
};
const deposited = changed(trace(task, 'open'), { state: 'sealed', body: { files: [file] } });

const standIn = {
	counsellor: 'user:colin',
	name: 'C',
	until: '2026-11-27',
	standsFor: 'user:claire'
};
const lent = changed(dossier, { body: { standIn } });
const lentOn = changed(lent, { body: { standIn: { ...standIn, counsellor: 'user:ines' } } });
const lentLonger = changed(lent, { body: { standIn: { ...standIn, until: '2026-12-24' } } });

/** D12, line by line: one transition each, none for what is not countable. */
const COUNTED: [string, AnyEnvelope | null, AnyEnvelope, string[]][] = [
	['an account opened with a counsellor', null, dossier, ['accountOpened', 'counsellorAssigned']],
	['an account opened without', null, alone, ['accountOpened']],
	['assigned', alone, dossier, ['counsellorAssigned']],
	[
		'changed',
		dossier,
		changed(dossier, { body: { assignment: { counsellor: 'user:colin', name: 'C' } } }),
		['counsellorChanged']
	],
	['removed', dossier, alone, ['counsellorRemoved']],
	['a stand-in named', dossier, lent, ['standInBegun']],
	['another named', lent, lentOn, ['standInBegun']],
	['his stay prolonged', lent, lentLonger, []],
	['his stay over', lent, dossier, ['standInEnded']],
	[
		'handed over while he stood in',
		lent,
		changed(lent, { body: { assignment: { counsellor: 'user:colin', name: 'C' } } }),
		['counsellorChanged', 'standInEnded']
	],
	[
		'closed while he stood in',
		lent,
		changed(lent, { state: 'closed' }),
		['dossierClosed', 'standInEnded']
	],
	['closed', dossier, changed(dossier, { state: 'closed' }), ['dossierClosed']],
	['a detail corrected', dossier, changed(dossier, { body: { way: 'desk' } }), []],
	['a request confirmed', null, request, ['requestConfirmed', 'questionnaireCompleted']],
	['a complement asked', request, asked, ['complementAsked']],
	['a complement given', asked, changed(asked, { state: 'received' }), ['complementGiven']],
	['answered', request, changed(request, { state: 'answered' }), ['requestAnswered']],
	['redirected', request, changed(request, { state: 'redirected' }), ['requestRedirected']],
	['abandoned', request, changed(request, { state: 'abandoned' }), ['requestAbandoned']],
	['proposed', null, path, ['pathwayProposed']],
	['cancelled', path, changed(path, { state: 'cancelled' }), ['pathwayCancelled']],
	['finished', path, changed(path, { body: { endCounted: true } }), ['pathwayFinished']],
	['a personal pathway', null, pathway('personal', 'own-0004').pathway, []],
	['validated', task, changed(task, { state: 'validated' }), ['taskValidated']],
	[
		'accepted',
		changed(task, { state: 'validated' }),
		changed(task, { state: 'accepted' }),
		['taskAccepted']
	],
	[
		'returned',
		changed(task, { state: 'validated' }),
		changed(task, { body: { round: 2 } }),
		['taskReturned']
	],
	['set and waived at once, offline', null, changed(task, { state: 'waived' }), ['taskWaived']],
	['a task set', null, task, []],
	['waived', task, changed(task, { state: 'waived' }), ['taskWaived']],
	['a document deposited', trace(task, 'open'), deposited, ['documentDeposited']],
	['work sealed without a file', trace(task, 'open'), trace(task, 'sealed'), []]
];

describe('transitions', () => {
	it.each(COUNTED)('EN-06 %s', (_, before, after, expected) => {
		expect(transitionsBetween(before, after)).toEqual(expected);
	});

	it.each(COUNTED)('EN-06 %s: saved again without a change, nothing is counted', (_, __, after) => {
		expect(transitionsBetween(after, changed(after, {}))).toEqual([]);
	});
});

describe('the server’s stamp', () => {
	const stamp = { by: 'user:claire', now: NOW + 5, channelsOf };

	it('EN-03, EN-04, EN-05 author, times, channels and log are the server’s, whatever was sent', () => {
		const forged = {
			...draftOfEnvelope(path),
			author: 'user:x',
			channels: ['bank'],
			log: [],
			createdAt: 1
		};
		const doc = stamped(path, forged, stamp);
		expect(doc).toMatchObject({ author: path.author, createdAt: NOW, updatedAt: NOW + 5 });
		expect(doc.channels).toEqual(channelsOf(doc));
		expect(doc.log).toEqual(path.log);
	});

	it('EN-07 a decision’s author and time are the server’s', () => {
		const validated = stored<'task'>(changed(task, { state: 'validated' }));
		const decision = {
			outcome: 'accepted',
			remark: '',
			judged: 'w',
			by: 'user:x',
			byName: '',
			at: 9
		};
		const doc = stamped(
			validated,
			changed(validated, { state: 'accepted', body: { decision } }),
			stamp
		);
		expect(doc.body).toMatchObject({ decision: { by: 'user:claire', at: NOW + 5 } });
	});

	it('EN-08 the moment of validation is stamped, and cleared by a return', () => {
		const validated = stamped(task, changed(task, { state: 'validated' }), stamp);
		expect(validated.body).toMatchObject({ validatedAt: NOW + 5 });
		const back = stamped(validated, changed(validated, { state: 'open' }), stamp);
		expect(back.body).toMatchObject({ validatedAt: 0 });
	});
});
