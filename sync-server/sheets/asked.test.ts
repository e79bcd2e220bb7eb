import { beforeEach, describe, expect, it } from 'vitest';
import { ASKED_KEPT_DAYS } from '#domain/asked-question';
import type { Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { checkEnvelope } from '#protocol/check';
import { questionSheet } from '../../tests/support/kept-documents';
import { NOW, changed, newKey } from '../../tests/support/documents';
import { MemoryStore } from '../../tests/support/memory-store';
import { fromStored, toStored } from '../gateway/stored';
import type { Database } from '../store/port';
import { MOST_ASKED, askedId, forgetAsked, noteAsked, type AskedContext } from './asked';

const DAY_MS = 24 * 3_600_000;
const sheet = changed(questionSheet(), { state: 'current' });
const draft = questionSheet();

let now: number;
let ctx: AskedContext;
let network: Database;

beforeEach(async () => {
	now = NOW;
	ctx = { store: new MemoryStore(), now: () => now, newKey };
	network = await ctx.store.open(NETWORK);
	await network.put(toStored(sheet));
	await network.put(toStored(draft));
});

const ask = (question: string, proposed: string[] = []) => noteAsked(ctx, { question, proposed });

async function all(): Promise<Envelope<'askedQuestion'>[]> {
	const stored = await network.withPrefix('askedQuestion:');
	return stored.map((one) => fromStored(one) as Envelope<'askedQuestion'>);
}

describe('what is asked in vain', () => {
	it('FC-04 is a document of the network: the words, what was proposed, and nothing else', async () => {
		expect(await ask(' Où apprendre à souder ? ', [sheet.id])).toBe(true);
		const [one] = await all();
		expect(checkEnvelope(one!).ok).toBe(true);
		expect(one).toMatchObject({ state: 'open', author: 'system', channels: ['sheets'] });
		expect(one!.body).toEqual({
			question: 'Où apprendre à souder ?',
			proposed: [sheet.id],
			sheet: null
		});
	});

	it('FC-04 names no sheet but published ones', async () => {
		await ask('souder', [draft.id, sheet.id, sheet.id, 'dossier:anna', 'questionSheet:ofpc_none']);
		expect((await all())[0]?.body.proposed).toEqual([sheet.id]);
	});

	it.each([
		['Je suis lou.exemple@mail.test et je veux souder', 'Je suis … et je veux souder'],
		['Souder, appelez-moi au +41 22 345 67 89', 'Souder, appelez-moi au …'],
		['Souder au 06.12.34.56.78 merci', 'Souder au … merci'],
		['Un CFC en 2026 à 45 ans', 'Un CFC en 2026 à 45 ans']
	])('FC-04 «%s» is kept without addresses and numbers', async (question, kept) => {
		await ask(question);
		expect((await all())[0]?.body.question).toBe(kept);
	});

	it.each(['bonjour', '?!', 'je voudrais de l’aide', 'lou@mail.test'])(
		'FC-04 «%s» is no question that a sheet could answer',
		async (question) => {
			expect(await ask(question)).toBe(false);
			expect(await all()).toEqual([]);
		}
	);

	it('FC-05 the same words stand once, in whatever order, inflection and case', async () => {
		await ask('Où apprendre la soudure ?');
		for (const again of ['la SOUDURE, où l’apprendre', 'apprendre soudures'])
			expect(await ask(again)).toBe(false);
		expect(await all()).toHaveLength(1);
		expect(askedId('apprendre la couture')).not.toBe(askedId('apprendre la soudure'));
	});

	it('FC-05 what reception has set aside is not opened again by whoever asks it', async () => {
		await ask('Où apprendre la soudure ?');
		const [one] = await network.withPrefix('askedQuestion:');
		await network.put({ ...one!, state: 'dismissed' });
		expect(await ask('apprendre la soudure')).toBe(false);
		expect((await all())[0]?.state).toBe('dismissed');
	});

	it('FC-05 two who ask at the same instant write it once', async () => {
		const written = await Promise.all([ask('souder'), ask('souder')]);
		expect(written.filter(Boolean)).toHaveLength(1);
	});

	it('FC-06 as many stand as can be read', async () => {
		for (let i = 0; i < MOST_ASKED; i++) await network.put({ _id: `askedQuestion:${i}` });
		expect(await ask('boulangerie')).toBe(false);
		expect(await all()).toHaveLength(MOST_ASKED);
	});

	it('FC-07 is forgotten after ninety days, and may then be asked again', async () => {
		await ask('souder');
		now += ASKED_KEPT_DAYS * DAY_MS;
		await ask('coudre');
		expect(await forgetAsked(ctx)).toBe(0);
		now += 1;
		expect(await forgetAsked(ctx)).toBe(1);
		expect((await all()).map(({ body }) => body.question)).toEqual(['coudre']);
		expect(await ask('souder')).toBe(true);
	});
});
