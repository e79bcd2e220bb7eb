import { beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { traceIdOfTask } from '#domain/ids';
import { DOSSIER, newKey } from '../../../tests/support/documents';
import { USERS } from '../../../tests/support/gateway-world';
import { RestoredWorld } from '../../../tests/support/restored-world';
import { TestDevice } from '../../../tests/support/test-device';
import { Unreachable } from './unreachable';

const { consultant, counsellor, reception } = USERS;

describe('one’s own words in what a restored store has lost', () => {
	let at: RestoredWorld;
	beforeEach(async () => {
		at = await RestoredWorld.create();
	});

	it('RE-03 what was written anew since the restoration meets the lost version, both kept', async () => {
		at.backUp();
		await at.retitle(at.laptop, 'Le titre perdu');
		await at.laptop.sync.cycle();
		at.restore();
		await at.writtenAnew(counsellor, (device) => at.retitle(device, 'Le titre nouveau'));
		expect(await at.world.stored(at.task.id)).toMatchObject({
			body: { title: 'Le titre nouveau' }
		});
		await at.laptop.sync.cycle();
		const [conflict] = await at.laptop.docs.conflicts();
		expect(conflict).toMatchObject({ mine: 'Le titre perdu', theirs: 'Le titre nouveau' });
		expect(await at.laptop.unsent()).toEqual([]);
	});

	it('RE-03 words without a trace in the log, in a document another made, are known as one’s own', async () => {
		at.backUp();
		const tablet = new TestDevice(at.world, reception);
		await tablet.sync.cycle();
		await at.changePhone(tablet, '222');
		await tablet.sync.cycle();
		await at.laptop.sync.cycle();
		at.restore(tablet);
		await at.writtenAnew(consultant, (device) => at.changePhone(device, '333'));
		await tablet.sync.cycle();
		await at.laptop.sync.cycle();
		expect(await tablet.docs.conflicts()).toMatchObject([{ mine: '222', theirs: '333' }]);
		expect(await at.laptop.docs.conflicts()).toEqual([]);
	});

	it('RE-03, P4 of a lost version only what one wrote oneself is one’s own, also when the answer to it was cut', async () => {
		const tablet = new TestDevice(at.world, reception);
		await tablet.sync.cycle();
		at.backUp();
		at.phone.line = async (route, answer) => {
			const said = await answer();
			if (route === 'push') throw new Unreachable('cut');
			return said;
		};
		await at.changePhone(at.phone, '222');
		await at.phone.sync.cycle();
		at.phone.line = (_, next) => next();
		await tablet.sync.cycle();
		await at.phone.sync.cycle();
		at.restore(tablet);
		await at.writtenAnew(reception, async (device) => {
			const dossier = (await device.get<Envelope<'dossier'>>(DOSSIER))!;
			const person = { ...dossier.body.person, firstName: 'Annabelle' };
			await device.save(edited(dossier, { body: { person } }, newKey));
		});
		await at.phone.sync.cycle();
		await at.phone.sync.cycle();
		expect(await at.phone.docs.conflicts()).toEqual([]);
		expect(await at.world.stored(DOSSIER)).toMatchObject({
			body: { person: { firstName: 'Annabelle', phone: '222' } }
		});
	});

	it('RE-03 one’s own words in a lost version that nobody may see now are part of the edit upon it', async () => {
		at.backUp();
		await at.work(at.phone, { notes: 'Les mots perdus', conclusion: '' });
		await at.phone.sync.cycle();
		await at.work(at.phone, { notes: 'Les mots perdus', conclusion: 'Hors ligne' });
		at.restore();
		await at.writtenAnew(consultant, (device) => at.validate(device));
		at.phone.line = (route, answer) =>
			route === 'push' ? Promise.reject(new Unreachable('cut')) : answer();
		await at.phone.sync.cycle();
		at.phone.line = (_, next) => next();
		await at.laptop.sync.cycle();
		await at.returned(at.laptop, 'À compléter');
		await at.world.project();
		await at.phone.sync.cycle();
		expect(await at.world.stored(traceIdOfTask(at.task.id))).toMatchObject({
			state: 'open',
			body: { work: { notes: 'Les mots perdus', conclusion: 'Hors ligne' } }
		});
	});

	it('RE-03 in one’s own trace all words are one’s own, on whatever device they were written', async () => {
		at.backUp();
		const tablet = new TestDevice(at.world, consultant);
		await tablet.sync.cycle();
		await at.work(tablet, { notes: 'Écrit au centre', conclusion: '' });
		await tablet.sync.cycle();
		await at.phone.sync.cycle();
		await at.work(at.phone, { notes: 'Écrit au centre, puis chez moi', conclusion: '' });
		await at.phone.sync.cycle();
		at.restore();
		const other = await at.writtenAnew(consultant, (device) =>
			at.work(device, { notes: 'Écrit après', conclusion: '' })
		);
		await at.phone.sync.cycle();
		await other.sync.cycle();
		await at.validate(other);
		await other.sync.cycle();
		await at.phone.sync.cycle();
		const kept = [await at.phone.docs.conflicts(), await at.phone.docs.refusals()];
		expect(JSON.stringify(kept)).toContain('Écrit au centre, puis chez moi');
	});

	it('RE-03 what one has replaced in one’s own trace since does not come back into it', async () => {
		const tablet = new TestDevice(at.world, consultant);
		await tablet.sync.cycle();
		await at.work(tablet, { notes: 'Un', conclusion: 'À jeter' });
		await tablet.sync.cycle();
		await at.phone.sync.cycle();
		at.backUp();
		await at.work(at.phone, { notes: 'Un, puis deux', conclusion: 'À jeter' });
		await at.phone.sync.cycle();
		at.restore();
		await at.writtenAnew(consultant, (device) =>
			at.work(device, { notes: 'Un', conclusion: 'Toute neuve' })
		);
		await at.phone.sync.cycle();
		expect(await at.world.stored(traceIdOfTask(at.task.id))).toMatchObject({
			body: { work: { notes: 'Un, puis deux', conclusion: 'Toute neuve' } }
		});
		expect(await at.phone.docs.conflicts()).toEqual([]);
	});

	it('RE-03 P7 of sealed work nothing stays with a counsellor whose right has ended', async () => {
		await at.work(at.phone, { notes: 'Pour Claire seule', conclusion: '' });
		await at.phone.sync.cycle();
		at.backUp();
		await at.sealed();
		at.restore();
		await at.writtenAnew(reception, async (device) => {
			const dossier = (await device.get<Envelope<'dossier'>>(DOSSIER))!;
			await device.save(edited(dossier, { body: { assignment: null } }, newKey));
		});
		await at.writtenAnew(consultant, (device) =>
			at.work(device, { notes: 'Autre chose', conclusion: '' })
		);
		await at.laptop.sync.cycle();
		expect(await at.laptop.ids()).not.toContain(traceIdOfTask(at.task.id));
		expect(JSON.stringify(await at.laptop.docs.refusals())).not.toContain('Pour Claire seule');
	});

	it('RE-03 P4 of a dossier that is not shown any more nothing stays, whoever opened it', async () => {
		const desk = new TestDevice(at.world, reception);
		await desk.sync.cycle();
		at.backUp();
		await at.changePhone(desk, '222');
		await desk.sync.cycle();
		at.restore(desk);
		await at.erase();
		await desk.sync.cycle();
		expect(await desk.ids()).not.toContain(DOSSIER);
		expect(await desk.docs.refusals()).toEqual([]);
	});

	it('RE-03 one’s own words in a lost version stay beside it when what stands now may not be seen', async () => {
		at.backUp();
		await at.work(at.phone, { notes: 'Les mots perdus', conclusion: '' });
		await at.phone.sync.cycle();
		at.restore();
		await at.writtenAnew(consultant, async (device) => {
			await at.work(device, { notes: 'Les mots nouveaux', conclusion: '' });
			await at.validate(device);
		});
		await at.phone.sync.cycle();
		const id = traceIdOfTask(at.task.id);
		expect(await at.phone.ids()).not.toContain(id);
		expect(await at.phone.docs.refusals()).toMatchObject([
			{ code: 'restored', draft: { id, body: { work: { notes: 'Les mots perdus' } } } }
		]);
		expect(await at.world.stored(id)).toMatchObject({
			state: 'sealed',
			body: { work: { notes: 'Les mots nouveaux' } }
		});
	});

	it('RE-03 one’s own words in a lost version stay beside it when one’s right has ended since, never others’ (P4)', async () => {
		at.backUp();
		await at.retitle(at.laptop, 'Le titre perdu');
		await at.laptop.sync.cycle();
		at.restore();
		const desk = await at.writtenAnew(reception, async (device) => {
			const dossier = (await device.get<Envelope<'dossier'>>(DOSSIER))!;
			await device.save(edited(dossier, { body: { assignment: null } }, newKey));
		});
		await desk.sync.cycle();
		await at.writtenAnew(consultant, (device) => at.validate(device));
		await at.laptop.sync.cycle();
		expect(await at.laptop.ids()).not.toContain(at.task.id);
		const kept = (await at.laptop.docs.refusals()).filter(({ draft }) => draft.id === at.task.id);
		expect(kept).toMatchObject([
			{ code: 'restored', draft: { body: { title: 'Le titre perdu' } } }
		]);
	});

	it.each([
		['alone', ''],
		['under words written here', 'Un autre titre']
	])(
		'RE-03 what one decided on another device, %s, is one’s own, also once its dossier has left',
		async (_, also) => {
			await at.validate(at.phone);
			await at.phone.sync.cycle();
			// By a colleague, before: what one began oneself is one's own to the last word.
			const validated = (await at.world.stored(at.task.id)) as Envelope<'task'>;
			await at.world.put({ ...validated, author: USERS.admin.id, w: newKey() });
			await at.laptop.sync.cycle();
			at.backUp();
			const tablet = new TestDevice(at.world, counsellor);
			await at.returned(at.laptop, 'La remarque perdue');
			await tablet.sync.cycle();
			if (also) await at.retitle(tablet, also);
			await tablet.sync.cycle();
			at.restore(tablet);
			await at.writtenAnew(counsellor, (device) => at.returned(device, 'La nouvelle'));
			await tablet.sync.cycle();
			const desk = new TestDevice(at.world, reception);
			await desk.sync.cycle();
			const dossier = (await desk.get<Envelope<'dossier'>>(DOSSIER))!;
			await desk.save(edited(dossier, { body: { assignment: null } }, newKey));
			await desk.sync.cycle();
			await tablet.sync.cycle();
			expect(await tablet.ids()).not.toContain(at.task.id);
			const kept = [await tablet.docs.conflicts(), await tablet.docs.refusals()];
			expect(JSON.stringify(kept)).toContain('La remarque perdue');
		}
	);

	it('PL-12, RE-03 what a restored store answered to a tab that slept changes nothing any more', async () => {
		at.backUp();
		await at.retitle(at.laptop, 'Le titre perdu');
		await at.laptop.sync.cycle();
		at.restore();
		const elsewhere = await at.writtenAnew(counsellor, (device) =>
			at.retitle(device, 'Le titre nouveau')
		);
		const other = new TestDevice(at.world, counsellor, at.laptop.docs.disk);
		at.laptop.line = async (route, answer) => {
			const said = await answer();
			if (route !== 'recover') return said;
			at.laptop.line = (_, next) => next();
			await other.sync.cycle();
			await elsewhere.sync.cycle();
			await at.retitle(elsewhere, 'Le titre dernier');
			await elsewhere.sync.cycle();
			await other.sync.cycle();
			return said;
		};
		expect(await at.laptop.sync.cycle()).toMatchObject({
			outcome: 'done',
			unsent: 0,
			proved: true
		});
		expect(await at.laptop.docs.conflicts()).toHaveLength(1);
		expect(await at.world.stored(at.task.id)).toMatchObject({
			body: { title: 'Le titre dernier' }
		});
	});
});
