import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contact, phrases } from '../../../tests/support/desk-documents';
import { NOW, changed } from '../../../tests/support/documents';
import { gesture } from '../../../tests/support/documents';
import { checkEnvelope } from '#protocol/check';
import { isContactMinutes } from './contact';
import type { AnyDraft, Envelope } from './document';
import { draftOfEnvelope } from './draft';
import { withdrawContact } from './gestures/contacts';
import { changePhrase, dropPhrase, keepPhrases, putPhraseBack } from './gestures/phrases';
import { MAX_PHRASES } from './limits';
import { merge } from './merge';
import { stamped } from './stamp';

const stamp = { by: 'user:claire', byName: 'Claire Rey', now: NOW, channelsOf: () => [] };
const kinds = (doc: { log: { kind: string }[] }) => doc.log.map(({ kind }) => kind);

describe('a contact', () => {
	it('DO-60 is counted once where they spoke, never where nobody answered', () => {
		expect(kinds(contact(10))).toEqual(['contactMade']);
		expect(kinds(contact(null))).toEqual([]);
	});

	it('DO-60 taken back before it was sent it is not counted; later it is logged no second time', () => {
		const noted = contact(10);
		const back = withdrawContact(noted, gesture);
		expect(kinds(stamped(null, back, stamp))).toEqual([]);
		expect(kinds(stamped(noted, back, stamp))).toEqual(['contactMade']);
	});

	it('DO-61 keeps the name of whoever noted it, as the staff list had it', () => {
		const forged = { ...draftOfEnvelope(contact()), body: { ...contact().body, byName: 'Faux' } };
		const noted = stamped(null, forged as AnyDraft, stamp);
		expect(noted.body).toMatchObject({ byName: 'Claire Rey' });
		const later = { ...stamp, byName: 'Claire Mariée' };
		expect(stamped(noted, forged as AnyDraft, later).body).toMatchObject({ byName: 'Claire Rey' });
	});

	it('DO-62 lasts whole minutes, from one to eight hours', () => {
		fc.assert(
			fc.property(fc.integer({ min: -10, max: 2_000 }), (minutes) => {
				expect(isContactMinutes(String(minutes))).toBe(minutes >= 1 && minutes <= 480);
			})
		);
		for (const typed of ['', ' ', '5.5', '1e2', 'dix', '０５']) {
			expect(isContactMinutes(typed), typed).toBe(false);
		}
		expect(isContactMinutes(' 12 ')).toBe(true);
	});
});

describe('reusable remarks written on two devices', () => {
	const base = phrases();
	const asDoc = (draft: AnyDraft) => ({ ...base, ...draft }) as Envelope<'phrases'>;
	const merged = (mine: AnyDraft, theirs: AnyDraft) => {
		const { doc, conflicts } = merge(draftOfEnvelope(base), mine, theirs);
		return { list: asDoc(doc).body.list, conflicts };
	};
	const key = base.body.list[0]!.key;
	const more = (name: string) => keepPhrases(base, [{ name, text: `${name}.` }], gesture);

	it('MG-80 what each of them added stays', () => {
		const { list, conflicts } = merged(more('Une'), more('Deux'));
		expect(list.map(({ name }) => name)).toEqual(['Préciser', 'Deux', 'Une']);
		expect(conflicts).toEqual([]);
	});

	it('MG-80 what one renamed and the other rewrote is both', () => {
		const named = changePhrase(base, key, { name: 'Exemple' }, gesture);
		const written = changePhrase(base, key, { text: 'Un exemple ?' }, gesture);
		expect(merged(named, written).list).toMatchObject([{ name: 'Exemple', text: 'Un exemple ?' }]);
	});

	it('MG-80 what one took away is gone, unless the other wrote it anew meanwhile', () => {
		const dropped = dropPhrase(base, key, gesture);
		expect(merged(dropped, more('Une')).list.map(({ name }) => name)).toEqual(['Une']);
		const written = changePhrase(base, key, { text: 'Un exemple ?' }, gesture);
		expect(merged(dropped, written).list).toMatchObject([{ text: 'Un exemple ?' }]);
		expect(merged(written, dropped).list).toMatchObject([{ text: 'Un exemple ?' }]);
	});

	it('MG-80 a text written differently on both stays with both, and is told', () => {
		const one = changePhrase(base, key, { text: 'Un exemple ?' }, gesture);
		const two = changePhrase(base, key, { text: 'Des dates ?' }, gesture);
		const { list, conflicts } = merged(one, two);
		expect(list[0]!.text).toContain('Un exemple ?');
		expect(list[0]!.text).toContain('Des dates ?');
		expect(conflicts).toMatchObject([{ mine: 'Un exemple ?', theirs: 'Des dates ?' }]);
	});

	it('MG-80 of two full lists nothing is pushed out, and the document takes both', () => {
		const many = (name: string) =>
			Array.from({ length: MAX_PHRASES }, (_, n) => ({ name: `${name} ${n}`, text: name }));
		const { list } = merged(
			keepPhrases(base, many('ici').slice(1), gesture),
			keepPhrases(base, many('là').slice(1), gesture)
		);
		expect(list).toHaveLength(2 * MAX_PHRASES - 1);
		expect(checkEnvelope(changed(base, { body: { list } })).ok).toBe(true);
	});

	it('MG-81 one taken away by mistake is put back where it stood', () => {
		const three = asDoc(more('Une'));
		const [first] = three.body.list;
		const dropped = asDoc(dropPhrase(three, first!.key, gesture));
		const again = asDoc(putPhraseBack(dropped, first!, 0, gesture));
		expect(again.body.list).toEqual(three.body.list);
		expect(changed(again, {}).body.list).toHaveLength(2);
	});
});
