import { describe, expect, it } from 'vitest';
import {
	EVERYONE,
	NOW,
	PEOPLE,
	changed,
	context,
	talkTask,
	type Who
} from '../../../tests/support/documents';
import { confirmation, visitTask } from '../../../tests/support/hosted';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { mayApproach, mayWrite } from './may-write';

const task = visitTask();
const asked = confirmation({}, task);
const back = changed(asked, { state: 'withdrawn' });
const done = changed(asked, { state: 'confirmed', body: { confirmedAt: NOW } });

function judged(
	who: Who,
	before: AnyEnvelope | null,
	after: AnyEnvelope,
	related: Envelope<'task'> | null = task
) {
	if (!mayApproach(PEOPLE[who], after)) return 'unknown';
	const known = new Map(related ? [[related.id, related as AnyEnvelope]] : []);
	return mayWrite(PEOPLE[who], { ...context(before), related: known }, after);
}

describe('who asks the host of a visit or a meeting', () => {
	it.each<[string, AnyEnvelope | null, AnyEnvelope]>([
		['ask him', null, asked],
		['ask him and take it back before it was sent', null, back],
		['take it back', asked, back],
		['ask him anew', back, changed(back, { state: 'asked', body: { email: 'autre@essai.ch' } })],
		['mend the address', asked, changed(asked, { body: { email: 'autre@essai.ch' } })]
	])('PU-57 the person and her counsellor %s, and nobody else', (_, before, after) => {
		const may = EVERYONE.filter((who) => judged(who, before, after) === null);
		expect(may).toEqual(['consultant', 'counsellor']);
	});

	it.each<Who>(['consultant', 'counsellor'])('PU-57 that he has confirmed no %s says', (who) => {
		expect(judged(who, asked, done)).toBe('notAllowed');
		expect(judged(who, null, changed(asked, { body: { confirmedAt: NOW } }))).toBe('notAllowed');
	});

	it('PU-57 what he has confirmed stays as it is', () => {
		expect(judged('consultant', done, back)).toBe('notOpen');
		expect(judged('counsellor', done, changed(done, { body: { day: '2026-12-02' } }))).toBe(
			'notOpen'
		);
	});

	it('PU-57 of no task but an advised visit or meeting of the same dossier', () => {
		expect(judged('consultant', null, asked, null)).toBe('unknown');
		expect(judged('consultant', null, asked, { ...task, dossier: 'dossier:other' })).toBe(
			'unknown'
		);
		expect(judged('consultant', null, { ...asked, id: 'confirmation:other.1' })).toBe('unknown');
		const personal = visitTask('personal');
		expect(judged('consultant', null, confirmation({}, personal), personal)).toBe('notAllowed');
		const talk = talkTask();
		expect(judged('counsellor', null, confirmation({}, talk), talk)).toBe('notAllowed');
	});
});
