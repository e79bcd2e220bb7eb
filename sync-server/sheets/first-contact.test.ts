import { beforeEach, describe, expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import type { AnyEnvelope, Envelope } from '#domain/document';
import type { QuestionSheetBody } from '#domain/question-sheet';
import { fundCard, questionSheet } from '../../tests/support/kept-documents';
import { NOW, changed, newKey, session, staff } from '../../tests/support/documents';
import { MemoryStore } from '../../tests/support/memory-store';
import { card } from '../../tests/support/small-centre';
import { toStored } from '../gateway/stored';
import { FirstContact } from './first-contact';
import { SheetSearch } from './search';

const CENTRE = card('ofpc') as Envelope<'structureCard'>;

let store: MemoryStore;
let sheets: SheetSearch;
let contact: FirstContact;

beforeEach(async () => {
	store = new MemoryStore();
	sheets = new SheetSearch();
	contact = new FirstContact({ store, now: () => NOW, newKey }, sheets);
	await put(CENTRE as AnyEnvelope);
	await put(staff() as AnyEnvelope);
});

async function put(doc: AnyEnvelope): Promise<void> {
	await (await store.open(doc.structure)).put(toStored(doc));
}

function publish(changes: Partial<QuestionSheetBody>): string {
	const sheet = changed(questionSheet(changes), { state: 'current' });
	sheets.put(sheet);
	return sheet.id;
}

function keyOf(id: string): string {
	return id.slice(id.indexOf(':') + 1);
}

describe('a published sheet', () => {
	it('FC-09 proposes current cards of the whole network, in its own order', async () => {
		const [wide, other] = [fundCard({ title: 'L’alternance' }), fundCard({ title: 'Le CPF' })];
		const local = changed(fundCard(), { body: { scope: 'structure' } });
		const placed = { ...local, channels: channelsOf(local) };
		const retired = changed(fundCard(), { state: 'retired' });
		for (const one of [wide, other, placed, retired]) await put(one);
		const cards = [other, placed, retired, wide].map(({ id }) => keyOf(id));
		const read = await contact.read(publish({ cards: [...cards, 'ofpc_none'] }));
		expect(read?.cards.map(({ title }) => title)).toEqual(['Le CPF', 'L’alternance']);
		expect(read?.cards[0]).not.toHaveProperty('scope');
	});

	it('FC-09 proposes sessions of its workshop that still take people, and names nobody', async () => {
		const soon = session({ day: '2026-11-30', link: 'https://visio.exemple.test/1', taken: 1 });
		const later = session({ day: '2026-12-07' });
		const over = session({ day: '2026-11-16' });
		const off = changed(session(), { state: 'cancelled' });
		const another = session({ title: 'Préparer un entretien' });
		for (const one of [later, soon, over, off, another]) await put(one);
		const read = await contact.read(publish({ workshop: 'cv' }));
		expect(read?.sessions.map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-07']);
		expect(read?.sessions[0]).toEqual({
			title: 'Rédiger son CV',
			where: CENTRE.body.name,
			day: '2026-11-30',
			time: '14:00',
			minutes: 120,
			place: 'Salle 2',
			free: 1
		});
	});

	it('FC-09 proposes the next six sessions, and none when it names no workshop', async () => {
		for (let i = 1; i <= 8; i++) await put(session({ day: `2026-12-0${i}` }));
		const days = (await contact.read(publish({ workshop: 'cv' })))?.sessions.map(({ day }) => day);
		expect(days).toHaveLength(6);
		expect(days?.at(-1)).toBe('2026-12-06');
		expect((await contact.read(publish({ workshop: '' })))?.sessions).toEqual([]);
	});

	it('FC-09 proposes full sessions only when there are no others', async () => {
		await put(session({ day: '2026-11-30', taken: 2 }));
		const id = publish({ workshop: 'cv' });
		const days = async () => (await contact.read(id))?.sessions.map(({ day }) => day);
		expect(await days()).toEqual(['2026-11-30']);
		await put(session({ day: '2026-12-07', taken: 1 }));
		expect(await days()).toEqual(['2026-12-07']);
	});

	it('FC-09 says who keeps it and when it was checked, and not how else it is asked', async () => {
		const read = await contact.read(publish({ otherWords: ['mots cachés'] }));
		expect(read).toMatchObject({ keptBy: CENTRE.body.name, checkedOn: '2026-11-02' });
		expect(JSON.stringify(read)).not.toContain('mots cachés');
	});

	it('FC-08 a draft and a retired one are read by nobody, and stand in no list', async () => {
		const draft = questionSheet();
		sheets.put(draft);
		const retired = publish({ question: 'Retirée' });
		sheets.put({ ...sheets.get(retired)!, state: 'retired' });
		expect(await contact.read(draft.id)).toBeNull();
		expect(await contact.read(retired)).toBeNull();
		expect(contact.published()).toEqual([]);
	});

	it('FC-08 the list is in the order of a dictionary', () => {
		for (const question of ['Zoologie', 'Être infirmière', 'Écrire un CV']) publish({ question });
		const questions = contact.published().map(({ question }) => question);
		expect(questions).toEqual(['Écrire un CV', 'Être infirmière', 'Zoologie']);
	});
});
