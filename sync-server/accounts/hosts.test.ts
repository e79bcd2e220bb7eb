import { describe, expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import { confirmationEnd } from '#domain/confirmation';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { askHost, withdrawHost, type HostSaid } from '#domain/gestures/confirmations';
import { proposePathway } from '#domain/gestures/pathways';
import { stamped } from '#domain/stamp';
import { AccountsWorld, FROM, submission } from '../../tests/support/accounts-world';
import { deskDossier } from '../../tests/support/desk-dossier';
import { fromStored, toStored } from '../gateway/stored';

type Confirmation = Envelope<'confirmation'>;

const DAY = 24 * 3_600_000;
const HOST = 'atelier@essai.exemple.ch';
const SAID: HostSaid = {
	host: 'Atelier Essai',
	email: HOST,
	day: '2026-12-01',
	place: 'Rue du Lac 1'
};
const SPENT = { code: 'linkSpent' };

/** A person with an advised visit. */
class Visit {
	private constructor(
		readonly world: AccountsWorld,
		readonly task: Envelope<'task'>
	) {}

	static async create(): Promise<Visit> {
		const world = await AccountsWorld.create();
		const dossier = await deskDossier(world, 1, 'lea@exemple.ch');
		const content = { tool: 'visit' as const, aim: '', points: '' };
		const step = { title: 'Visiter', instruction: '', content, place: '', gate: false };
		const plan = {
			title: 'Voir',
			aim: '',
			kind: 'advised' as const,
			template: null,
			tasks: [step]
		};
		const target = { id: 'pathway:visit-1', dossier: dossier.id, structure: 'ofpc' };
		const drafts = proposePathway(plan, target, gestureOf(world));
		for (const draft of drafts) await world.write(draft);
		const task = drafts.find(({ type }) => type === 'task') as unknown as Envelope<'task'>;
		return new Visit(world, task);
	}

	async kept(): Promise<Confirmation | undefined> {
		const db = await this.world.store.open('ofpc');
		const [stored] = await db.withPrefix('confirmation:');
		return stored && (fromStored(stored) as Confirmation);
	}

	/** Arrives from a device, and what follows from it. */
	async arrives(draft: AnyDraft): Promise<void> {
		const db = await this.world.store.open('ofpc');
		const stored = await db.get(draft.id);
		const before = stored && fromStored(stored);
		const stamp = { by: 'user:lea', now: this.world.time, channelsOf };
		await db.put(toStored(stamped(before, draft, stamp), stored?._rev));
		await this.follow();
	}

	async asks(said: Partial<HostSaid> = {}): Promise<string> {
		const gesture = gestureOf(this.world);
		await this.arrives(askHost(this.task, await this.kept(), { ...SAID, ...said }, gesture));
		return this.world.lastToken('ofpc', said.email ?? HOST);
	}

	async takesBack(): Promise<void> {
		const kept = await this.kept();
		if (kept) await this.arrives(withdrawHost(kept, gestureOf(this.world)));
	}

	async follow(): Promise<void> {
		const kept = await this.kept();
		if (kept) await this.world.accounts.followConfirmation(kept);
	}

	looks = (token: string) => this.world.accounts.hostAsked(token, FROM.ip);
	presses = (token: string) => this.world.accounts.hostConfirms(token, FROM.ip);
	/** The language of the mail that was written last. */
	language = async () => (await this.mails()).at(-1)?.mail?.language;
	mails = async () => (await this.world.mails()).filter(({ mail }) => mail?.kind === 'hostAsked');
}

function gestureOf(world: AccountsWorld) {
	return { newKey: () => world.newKey(), user: { id: 'user:lea', name: '' } };
}

describe('the host of a visit', () => {
	it('AC-61 he is written to in the language chosen for him, else in his own', async () => {
		const visit = await Visit.create();
		await visit.asks();
		expect(await visit.language()).toBeUndefined();
		const english = await Visit.create();
		await english.asks({ language: 'en' });
		expect(await english.language()).toBe('en');
	});

	it('AC-61 is written to once for what he is asked, with nothing of what was typed', async () => {
		const visit = await Visit.create();
		await visit.asks();
		await visit.follow();
		await visit.follow();
		const mails = await visit.mails();
		expect(mails).toHaveLength(1);
		expect(mails[0]?.mail).toMatchObject({ to: HOST, data: { token: expect.any(String) } });
		expect(Object.keys(mails[0]?.mail?.data ?? {})).toEqual(['token']);
	});

	it('AC-62 sees a first name, the day, the place and who accompanies, and nothing else', async () => {
		const visit = await Visit.create();
		const seen = await visit.looks(await visit.asks());
		const shown = ['day', 'firstName', 'logo', 'place', 'structure', 'what'];
		expect(Object.keys(seen).sort()).toEqual(shown);
		expect(seen).toMatchObject({
			what: 'visit',
			firstName: submission().person.firstName,
			day: '2026-12-01',
			place: 'Rue du Lac 1',
			structure: 'OFPC'
		});
	});

	it('AC-62 confirms by one press; the second finds nothing, and looking again neither', async () => {
		const visit = await Visit.create();
		const token = await visit.asks();
		const both = await Promise.allSettled([visit.presses(token), visit.presses(token)]);
		expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		const kept = await visit.kept();
		expect(kept).toMatchObject({ state: 'confirmed', body: { confirmedAt: visit.world.time } });
		await expect(visit.looks(token)).rejects.toMatchObject(SPENT);
		await expect(visit.presses(token)).rejects.toMatchObject(SPENT);
	});

	it('AC-62 reads nothing and confirms nothing once the time is over', async () => {
		const visit = await Visit.create();
		const token = await visit.asks();
		visit.world.time = confirmationEnd(SAID.day, visit.world.time) - 1;
		expect((await visit.looks(token)).what).toBe('visit');
		visit.world.time += 1;
		await expect(visit.looks(token)).rejects.toMatchObject(SPENT);
		await expect(visit.presses(token)).rejects.toMatchObject(SPENT);
		expect((await visit.kept())?.state).toBe('asked');
	});

	it('AC-61 a link dies with what asked: taken back, or asked of another address', async () => {
		const visit = await Visit.create();
		const first = await visit.asks();
		await visit.takesBack();
		await expect(visit.looks(first)).rejects.toMatchObject(SPENT);
		const second = await visit.asks({ email: 'autre@essai.exemple.ch' });
		expect(second).not.toBe(first);
		await expect(visit.presses(first)).rejects.toMatchObject(SPENT);
		await visit.presses(second);
		expect(await visit.mails()).toHaveLength(2);
	});

	it('AC-61 is not written to of what is late already, nor more often a day than ten for one dossier', async () => {
		const visit = await Visit.create();
		await visit.asks();
		for (let n = 0; n < 12; n++) await visit.asks({ email: `un${n}@essai.exemple.ch` });
		expect(await visit.mails()).toHaveLength(10);
		visit.world.time += 100 * DAY;
		const late = await visit.kept();
		await visit.world.accounts.followConfirmation(late as Confirmation);
		expect(await visit.mails()).toHaveLength(10);
	});

	it('AC-61 his link opens nobody’s space', async () => {
		const visit = await Visit.create();
		const token = await visit.asks();
		const entering = visit.world.accounts.enter({ token, device: 'personal' }, FROM);
		await expect(entering).rejects.toMatchObject(SPENT);
		expect((await visit.looks(token)).what).toBe('visit');
	});

	it('AC-62 links that lead nowhere are counted by internet address', async () => {
		const visit = await Visit.create();
		const tries = Array.from({ length: 61 }, (_, n) => `nothing-behind-this-${n}`);
		const answers: string[] = [];
		for (const token of tries) {
			answers.push(
				await visit.looks(token).then(
					() => 'seen',
					(error: { code: string }) => error.code
				)
			);
		}
		expect(answers.slice(0, 60).every((code) => code === 'linkSpent')).toBe(true);
		expect(answers[60]).toBe('tooMany');
	});

	it('AC-61 after its dossier went elsewhere the same link confirms there', async () => {
		const visit = await Visit.create();
		const token = await visit.asks();
		const [here, there] = [
			await visit.world.store.open('ofpc'),
			await visit.world.store.open('mife-ain')
		];
		const { dossier } = visit.task;
		for (const id of [dossier ?? '', visit.task.id, (await visit.kept())?.id ?? '']) {
			const stored = await here.get(id);
			const doc = { ...(fromStored(stored as never) as AnyEnvelope), structure: 'mife-ain' };
			await there.put(toStored(doc as AnyEnvelope));
			await here.remove(id, stored?._rev ?? '');
		}
		await visit.world.write({
			id: `move:${dossier?.slice('dossier:'.length)}`,
			type: 'move',
			structure: 'network',
			dossier: null,
			state: 'settled',
			w: visit.world.newKey(),
			body: { dossier: dossier ?? '', from: 'ofpc', to: 'mife-ain', name: '', reason: '' }
		} as AnyDraft);
		await visit.presses(token);
		const [moved] = await there.withPrefix('confirmation:');
		expect(moved?.state).toBe('confirmed');
	});
});
