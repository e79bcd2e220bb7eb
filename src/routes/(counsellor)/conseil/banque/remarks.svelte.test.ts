import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { changed, gesture, remark, stored, template } from '../../../../../tests/support/documents';
import { device } from '$lib/store/device.svelte';
import { Begun, Remarks } from './remarks.svelte';

const docs = new Map<string, unknown>();
const session = { user: '', standings: [] as object[] };

const all = () => [...docs.values()] as AnyEnvelope[];
const kept = (draft: AnyDraft, user: string) => ({
	...stored(draft, (docs.get(draft.id) as AnyEnvelope | undefined)?.author ?? user)
});
const bank = template('network');
let begun = new Begun();
const current = () => docs.get(bank.id) as Envelope<'template'>;
const seenBy = (user: string, ...structures: string[]) => {
	session.user = user;
	session.standings = structures.map((structure) => ({
		structure,
		roles: ['counsellor'],
		teams: ['team:geneve']
	}));
	return new Remarks(current, begun);
};
const fred = () => seenBy('user:fred', 'mife-savoie');
const claire = () => seenBy('user:claire', 'ofpc');

beforeEach(() => {
	vi.spyOn(device, 'all').mockImplementation(
		(type) => all().filter((one) => one.type === type) as never
	);
	vi.spyOn(device, 'get').mockImplementation(
		(type, id) => all().find((one) => one.id === id && one.type === type) as never
	);
	vi.spyOn(device, 'gesture').mockImplementation(() => ({
		...gesture,
		user: { id: session.user, name: 'Quelqu’un' }
	}));
	vi.spyOn(device, 'save').mockImplementation(async (drafts: readonly AnyDraft[]) =>
		drafts.forEach((one) => docs.set(one.id, kept(one, session.user)))
	);
	Object.assign(device, { session });
	docs.clear();
	begun = new Begun();
	docs.set(bank.id, bank);
});

afterEach(() => Object.assign(device, { session: null }));

describe('what colleagues say of a template', () => {
	it('BA-14 one says one thing, says it otherwise, takes it back and says it again', async () => {
		const remarks = fred();
		for (const text of ['Bien.', 'Mieux.']) {
			remarks.write(bank.id, ` ${text}\n`);
			expect(await remarks.say()).toBe(true);
			expect(fred().own?.body.text).toBe(text);
			expect(fred().others).toEqual([]);
		}
		await fred().withdraw();
		expect(fred().own).toBeUndefined();
		const again = fred();
		again.write(bank.id, 'Encore.');
		await again.say();
		expect(fred().own?.body.text).toBe('Encore.');
		expect(docs.size).toBe(2);
	});

	it('BA-15 its owner is told, answers or marks it, and does not speak of his own', async () => {
		const said = remark(bank);
		docs.set(said.id, said);
		expect(claire()).toMatchObject({ unread: 1, maySay: false });
		const answering = claire();
		answering.write(said.id, 'Merci.');
		expect(await answering.reply(said, true)).toBe(true);
		expect(current().body).toMatchObject({ version: 1, replies: [{ answer: 'Merci.' }] });
		expect(claire().unread).toBe(0);
		expect(fred()).toMatchObject({ unread: 0, maySay: true });
	});

	it('BA-31 what was taken back is said again as it was, unless one has said something else since', async () => {
		const said = changed(remark(bank), { body: { version: 3 } });
		docs.set(said.id, said);
		const undo = await fred().withdraw();
		expect(fred().own).toBeUndefined();
		await undo!();
		expect(fred().own?.body).toMatchObject({ text: said.body.text, version: 3 });
		const late = await fred().withdraw();
		const again = fred();
		again.write(bank.id, 'Autre chose.');
		await again.say();
		await late!();
		expect(fred().own?.body.text).toBe('Autre chose.');
	});

	it('BA-31 an owner takes his answer back, and marks no more; the one leaves the other as it is', async () => {
		const said = remark(bank);
		docs.set(said.id, said);
		const reply = () => current().body.replies?.[0];
		const answer = async (text: string | null, takenUp: boolean) => {
			const answering = claire();
			if (text !== null) answering.write(said.id, text);
			return answering.reply(said, takenUp);
		};
		expect(await answer(' ', false)).toBe(false);
		claire().leave(said.id);
		await answer('Merci.', false);
		expect(await answer(null, true)).toBe(true);
		expect(reply()).toMatchObject({ takenUp: true, answer: 'Merci.' });
		await answer(null, false);
		expect(reply()).toMatchObject({ takenUp: false, answer: 'Merci.' });
		expect(await answer(' ', false)).toBe(true);
		expect(reply()).toMatchObject({ takenUp: false, answer: '' });
		expect(claire().unread).toBe(0);
	});

	it('BA-14 what one had said stays one’s own when the template has become one’s team’s', async () => {
		docs.set(bank.id, changed(bank, { body: { team: 'team:geneve' } }));
		const said = remark(bank);
		docs.set(said.id, said);
		const remarks = seenBy('user:fred', 'mife-savoie', 'ofpc');
		expect(remarks).toMatchObject({ owned: true, maySay: false, mayWrite: true, unread: 0 });
		remarks.write(bank.id, 'Autrement.');
		expect(await remarks.say()).toBe(true);
		expect(current().body.replies).toBeUndefined();
		expect(docs.get(said.id)).toMatchObject({ body: { text: 'Autrement.' } });
	});

	it('BA-14 it is found in whichever of one’s structures one said it, and in none that one has left', () => {
		const said = remark(bank);
		docs.set(said.id, said);
		expect(seenBy('user:fred', 'mife-ain', 'mife-savoie').own?.id).toBe(said.id);
		expect(seenBy('user:fred', 'mife-ain')).toMatchObject({ own: undefined, others: [said] });
	});

	it('BA-30 whoever wrote a template elsewhere says something of it like everybody', () => {
		expect(seenBy('user:claire', 'mife-ain')).toMatchObject({ owned: false, maySay: true });
	});

	it('BA-14 nothing is said of a draft', () => {
		docs.set(bank.id, changed(bank, { body: { scope: 'private' } }));
		expect(fred().maySay).toBe(false);
	});

	it('BA-16 what cannot be kept, or is not yet, stays written', async () => {
		const remarks = fred();
		for (const text of [' ', 'x'.repeat(1_001)]) {
			remarks.write(bank.id, text);
			expect(await remarks.say()).toBe(false);
			expect(remarks.tried).toBe(bank.id);
			expect(begun.pending).toBe(text !== ' ');
			expect(fred().written(bank.id)).toBe(text);
		}
		remarks.leave(bank.id);
		expect(begun.pending).toBe(false);
	});

	it('BA-16 nobody is asked about what has no place on the screen any more', () => {
		fred().write(bank.id, 'Bien.');
		docs.set(bank.id, changed(bank, { body: { scope: 'private' } }));
		expect(begun.pending).toBe(false);
	});

	it('BA-16 nor about an answer to what was taken back', () => {
		const said = remark(bank);
		docs.set(said.id, changed(said, { state: 'withdrawn' }));
		claire().write(said.id, 'Merci.');
		expect(begun.pending).toBe(false);
	});
});
