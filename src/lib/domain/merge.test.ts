import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundCard } from '../../../tests/support/kept-documents';
import {
	account,
	changed,
	pathway,
	seat,
	session,
	staff,
	template,
	trace
} from '../../../tests/support/documents';
import type { AnyDraft, AnyEnvelope } from './document';
import { draftOfEnvelope } from './draft';
import { TEXT_SEPARATOR, merge } from './merge';
import { same } from './same';
import type { StaffMember } from './structure';

const draft = (doc: AnyEnvelope) => draftOfEnvelope(doc);
const task = pathway().tasks[0]!;
const { dossier } = account();
const shared = template('network');
const team = staff();
const work = (notes: string) => ({ tool: 'search', notes, sources: [], conclusion: '' });

describe('merge', () => {
	it('MG-01 different fields of one document are both kept', () => {
		const mine = changed(task, { body: { dueDate: '2026-12-01' } });
		const theirs = changed(task, { body: { title: 'Autre titre' } });
		const { doc, conflicts } = merge(draft(task), draft(mine), draft(theirs));
		expect(doc.body).toMatchObject({ dueDate: '2026-12-01', title: 'Autre titre' });
		expect(conflicts).toEqual([]);
	});

	it('MG-01 of a document begun on both sides, what one left empty is the other’s', () => {
		const base = trace(task, 'open', '');
		const mine = changed(base, { body: { work: { ...work(''), conclusion: 'À moi seul.' } } });
		const theirs = changed(base, { body: { work: work('À vous seul.') } });
		const { doc, conflicts } = merge(null, draft(mine), draft(theirs));
		expect(doc.body).toMatchObject({
			work: { notes: 'À vous seul.', conclusion: 'À moi seul.' }
		});
		expect(conflicts).toEqual([]);
	});

	it('MG-06 different fields of a person', () => {
		const person = dossier.body.person;
		const mine = changed(dossier, { body: { person: { ...person, phone: '1' } } });
		const theirs = changed(dossier, { body: { person: { ...person, postCode: '1201' } } });
		const { doc } = merge(draft(dossier), draft(mine), draft(theirs));
		expect(doc.body).toMatchObject({ person: { phone: '1', postCode: '1201' } });
	});

	it('MG-02 a text written on both sides keeps both, the server’s first', () => {
		const base = trace(task, 'open', 'Au départ.');
		const mine = changed(base, { body: { work: work('Mon ajout à moi.') } });
		const theirs = changed(base, { body: { work: work('Le vôtre aussi.') } });
		const { doc, conflicts } = merge(draft(base), draft(mine), draft(theirs));
		const text = `Le vôtre aussi.${TEXT_SEPARATOR}Mon ajout à moi.`;
		expect(doc.body).toMatchObject({ work: { notes: text } });
		expect(conflicts).toMatchObject([{ field: 'body.work.notes' }]);
	});

	it('MG-03 a value written on both sides is the server’s, and both are told', () => {
		const mine = changed(task, { body: { dueDate: '2026-12-01' } });
		const theirs = changed(task, { body: { dueDate: '2026-12-24' } });
		const { doc, conflicts } = merge(draft(task), draft(mine), draft(theirs));
		expect(doc.body).toMatchObject({ dueDate: '2026-12-24' });
		expect(conflicts).toEqual([
			{ field: 'body.dueDate', base: null, mine: '2026-12-01', theirs: '2026-12-24' }
		]);
	});

	it('MG-04 a state and what explains it never merge by halves', () => {
		const decision = (outcome: string) => ({
			outcome,
			remark: 'r',
			judged: 'w',
			by: 'b',
			byName: 'n',
			at: 1
		});
		const validated = changed(task, { state: 'validated' });
		const mine = changed(validated, {
			state: 'accepted',
			body: { decision: decision('accepted') }
		});
		const theirs = changed(validated, {
			state: 'open',
			body: { decision: decision('returned'), round: 2 }
		});
		const { doc, conflicts } = merge(draft(validated), draft(mine), draft(theirs));
		expect(doc.state).toBe('open');
		expect(doc.body).toMatchObject({ round: 2, decision: { outcome: 'returned' } });
		expect(conflicts).toHaveLength(1);
	});

	it('MG-04 my decision stands when only the text around it was changed', () => {
		const mine = changed(task, { state: 'validated' });
		const theirs = changed(task, { body: { instruction: 'Autrement.' } });
		const { doc } = merge(draft(task), draft(mine), draft(theirs));
		expect(doc).toMatchObject({ state: 'validated', body: { instruction: 'Autrement.' } });
	});

	it.each(['held', 'waiting', 'full'] as const)(
		'MG-16 the server’s answer « %s » stands against nobody who withdraws, signs or asks for the same',
		(answer) => {
			const asked = seat(session());
			const theirs = changed(asked, { state: answer, body: { askedAt: 7 } });
			for (const state of ['withdrawn', 'present', 'absent'] as const) {
				const { doc, conflicts } = merge(draft(asked), draft({ ...asked, state }), draft(theirs));
				expect([doc.state, conflicts]).toEqual([state, []]);
			}
			const both = merge(
				null,
				draft({ ...asked, body: { ...asked.body, task: 'task:a.1', askedAt: 0 } }),
				draft(theirs)
			);
			expect([both.doc.state, both.conflicts]).toEqual([answer, []]);
		}
	);

	it.each([
		['held', null],
		['present', null],
		['absent', null],
		['held', 'withdrawn'],
		['present', 'withdrawn']
	] as const)(
		'MG-31 written «%s» on a sheet that had not heard of her asking (it knew: %s), she is',
		(state, known) => {
			const asked = seat(session());
			const theirs = changed(asked, { state: 'waiting', body: { task: 'task:a.1', askedAt: 7 } });
			const base = known && draft(changed(asked, { state: known }));
			const { doc, conflicts } = merge(base, draft(changed(asked, { state })), draft(theirs));
			expect([doc.state, conflicts]).toEqual([state, []]);
			expect(doc.body).toMatchObject({ task: 'task:a.1', askedAt: 7 });
		}
	);

	it('MG-31 what the server stamps of a seat is never in conflict', () => {
		const asked = seat(session());
		const theirs = changed(asked, { body: { name: 'Anna Neuve' } });
		const { doc, conflicts } = merge(null, draft(asked), draft(theirs));
		expect(conflicts).toEqual([]);
		expect(doc.body).toMatchObject({ name: 'Anna Neuve' });
	});

	it('MG-30 day, time and length of a session come whole from one side', () => {
		const base = session();
		const mine = changed(base, { body: { day: '2026-12-02' } });
		const theirs = changed(base, { body: { time: '09:00' } });
		const { doc, conflicts } = merge(draft(base), draft(mine), draft(theirs));
		expect(doc.body).toMatchObject({ day: base.body.day, time: '09:00' });
		expect(conflicts).toHaveLength(1);
	});

	it('MG-16 two sheets that say otherwise of somebody are a conflict', () => {
		const held = seat(session(), 'held');
		const [mine, theirs] = [
			changed(held, { state: 'absent' }),
			changed(held, { state: 'present' })
		];
		const { doc, conflicts } = merge(draft(held), draft(mine), draft(theirs));
		expect(doc.state).toBe('present');
		expect(conflicts).toHaveLength(1);
	});

	it('MG-05 lists keep what either side added and leave out what either removed', () => {
		const source = (title: string) => ({ title, reference: '', kept: '' });
		const list = (...titles: string[]) => ({ work: { ...work(''), sources: titles.map(source) } });
		const base = changed(trace(task, 'open'), { body: list('a', 'b') });
		const mine = changed(base, { body: list('a', 'b', 'c') });
		const theirs = changed(base, { body: list('b', 'd') });
		const { doc } = merge(draft(base), draft(mine), draft(theirs));
		expect(doc.body).toMatchObject(list('b', 'd', 'c'));
	});

	it('MG-10 the tasks of a template are one value: the server’s, and both are told', () => {
		const step = (title: string) => ({ ...shared.body.tasks[0]!, title });
		const mine = changed(shared, { body: { tasks: [step('Mon étape')] } });
		const theirs = changed(shared, { body: { tasks: [step('La vôtre'), step('Une autre')] } });
		const { doc, conflicts } = merge(draft(shared), draft(mine), draft(theirs));
		expect(doc.body).toMatchObject({ tasks: theirs.body.tasks });
		expect(conflicts).toMatchObject([{ field: 'body.tasks', mine: mine.body.tasks }]);
	});

	it('MG-11 colleagues merge one by one: nobody is named twice, a removal holds', () => {
		const member = (user: string, surname: string) => ({ ...team.body.members[0]!, user, surname });
		const list = (...members: StaffMember[]) => changed(team, { body: { members } });
		const [a, b] = [member('user:a', 'Aubert'), member('user:b', 'Blanc')];
		const mine = list({ ...a, surname: 'Aubert-Rey' }, member('user:c', 'Cart'));
		const theirs = list({ ...a, teams: ['est'] }, b, member('user:d', 'Dubois'));
		const { doc, conflicts } = merge(draft(list(a, b)), draft(mine), draft(theirs));
		expect(conflicts).toEqual([]);
		expect(doc.body).toMatchObject({
			members: [
				{ user: 'user:a', surname: 'Aubert-Rey', teams: ['est'] },
				{ user: 'user:d' },
				{ user: 'user:c' }
			]
		});
	});

	it('MG-12 two names are not put into one line: the server’s stands, both are told', () => {
		const mine = changed(task, { body: { title: 'Mon titre' } });
		const theirs = changed(task, { body: { title: 'Votre titre' } });
		const { doc, conflicts } = merge(draft(task), draft(mine), draft(theirs));
		expect(doc.body).toMatchObject({ title: 'Votre titre' });
		expect(conflicts).toMatchObject([{ mine: 'Mon titre', theirs: 'Votre titre' }]);
	});

	it('MG-01 merging with what nobody changed gives the other side, whole', () => {
		const bodies = fc.record({
			title: fc.string({ minLength: 1 }),
			place: fc.string(),
			dueDate: fc.constantFrom('2026-12-01', null)
		});
		fc.assert(
			fc.property(bodies, (body) => {
				const edit = changed(task, { body });
				const mine = merge(draft(task), draft(edit), draft(task)).doc;
				const theirs = merge(draft(task), draft(task), draft(edit)).doc;
				expect(same(mine.body, edit.body)).toBe(true);
				expect(same(theirs.body, edit.body)).toBe(true);
			})
		);
	});

	it('MG-02 every text typed on either side is in the result or in the conflicts', () => {
		const sentence = fc.string({ minLength: 3 }).map((s) => `mot ${s} mot`);
		fc.assert(
			fc.property(sentence, sentence, (a, b) => {
				const base = trace(task, 'open', 'x y');
				const mine = changed(base, { body: { work: work(a) } });
				const theirs = changed(base, { body: { work: work(b) } });
				const merged = merge(draft(base), draft(mine), draft(theirs));
				const kept = JSON.stringify([merged.doc as AnyDraft, merged.conflicts]);
				expect(kept).toContain(JSON.stringify(a).slice(1, -1));
				expect(kept).toContain(JSON.stringify(b).slice(1, -1));
			})
		);
	});

	it('MG-14 what one side edited and the other took away stays, and both are told', () => {
		const reading = (kept: object) =>
			changed(open, { body: { work: { tool: 'documentation', kept, conclusion: '' } } });
		const open = trace(task, 'open');
		const noted = (kept: string) => ({ ofpc_a: { title: 'A', kept } });
		const [base, edit, gone] = [noted('un'), noted('un et deux'), {}].map(reading);
		for (const [mine, theirs] of [
			[edit!, gone!],
			[gone!, edit!]
		] as const) {
			const { doc, conflicts } = merge(draft(base!), draft(mine), draft(theirs));
			expect(doc.body).toMatchObject({ work: { kept: noted('un et deux') } });
			expect(conflicts.map(({ field }) => field)).toEqual(['body.work.kept.ofpc_a']);
		}
	});

	it('MG-15 the text of a card that all read is one of two, never both in one', () => {
		const base = fundCard();
		const says = (text: string, places: string) => draft(changed(base, { body: { text, places } }));
		const [mine, theirs] = [
			says('Un texte à nous.', 'Au 1.'),
			says('Un autre texte.', 'Au 2 bis.')
		];
		const { doc, conflicts } = merge(draft(base), mine, theirs);
		expect(doc.body).toMatchObject({ text: 'Un autre texte.', places: 'Au 2 bis.' });
		expect(conflicts.map(({ field }) => field).sort()).toEqual(['body.places', 'body.text']);
	});
});
