import { describe, expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { markRead } from '#domain/gestures/messages';
import { withBody } from '#domain/gestures/notices';
import { NETWORK } from '#domain/ids';
import { noticeSettingsId, type NoticeSettingsBody } from '#domain/notice-settings';
import { stamped } from '#domain/stamp';
import { AccountsWorld } from '../../tests/support/accounts-world';
import { account, gesture } from '../../tests/support/documents';
import { toStored } from '../gateway/stored';
import type { MailRequest } from '../mail/queue';
import { sendQueued, type SenderContext } from '../mail/sender';
import type { Letter } from '../mail/transport';
import { sweep } from '../accounts/janitor';
import { deliver, tellNews, type NewsItem } from './deliver';
import { releaseNews } from './release';
import { SwitchOff } from './switch-off';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PUBLIC_URL = 'https://jemoriente.test';
const CLAIRE = 'user:claire';
const mac = (text: string) => Buffer.from(text).toString('base64url').slice(-22);

/** A structure whose clocks show 13:00: its mail of the day leaves in four hours. */
async function centre() {
	const world = await AccountsWorld.create();
	const ctx = { store: world.store, now: () => world.time };
	const newKey = () => world.newKey();
	const switchOff = new SwitchOff({ ...ctx, newKey, mac, publicUrl: PUBLIC_URL });
	const letters: Letter[] = [];
	const transport = { send: async (one: Letter) => void letters.push(one), close() {} };
	const offLink = (user: string) => switchOff.linkOf(user);
	const send = async () => {
		await releaseNews(ctx);
		const onError = (error: unknown) => Promise.reject(error);
		const languageOf: SenderContext['languageOf'] = (reader) => world.accounts.languageOf(reader);
		const sending = { transport, offLink, languageOf, publicUrl: PUBLIC_URL, onError };
		await sendQueued({ ...ctx, ...sending });
		return letters.splice(0);
	};
	const later = async (ms: number) => {
		world.time += ms;
		return send();
	};
	const chooses = (body: Partial<NoticeSettingsBody>, user = CLAIRE) => choose(world, user, body);
	const tell = (...items: NewsItem[]) =>
		Promise.all(items.map((item) => tellNews(ctx, 'ofpc', item)));
	return { world, ctx, switchOff, letters, send, later, chooses, tell };
}

async function choose(world: AccountsWorld, user: string, body: Partial<NoticeSettingsBody>) {
	const db = await world.store.open(NETWORK);
	const kept = await db.get(noticeSettingsId(user));
	const whole = { choices: {}, seenUpTo: 0, ...body };
	const draft = withBody(undefined, whole, { ...gesture, user: { id: user } });
	const doc = stamped(null, draft, { by: user, now: world.time, channelsOf });
	await db.put(toStored(doc, kept?._rev));
}

let counter = 0;
const news = (changes: Partial<NewsItem> = {}): NewsItem => ({
	...{ id: `news:n${++counter}.task.0.followers.claire`, user: CLAIRE, to: 'claire@ofpc.ch' },
	...{ kind: 'validation', at: Date.UTC(2026, 10, 23, 12) },
	...changes
});

describe('the mail of the day', () => {
	it('NO-13 leaves at 17:00 of the structure, once, and tells counts alone', async () => {
		const { tell, later, send } = await centre();
		await tell(news(), news(), news({ kind: 'message' }));
		expect(await later(4 * HOUR - 1_000)).toEqual([]);
		const [letter, ...others] = await later(2_000);
		expect(others).toEqual([]);
		expect(letter?.to).toBe('claire@ofpc.ch');
		expect(letter?.text).toContain('– un nouveau message\n– 2 tâches validées, à regarder');
		expect(letter?.text).not.toContain('undefined');
		expect(await send()).toEqual([]);
		expect(await later(3 * DAY)).toEqual([]);
	});

	it('NO-13 what is new after it is told the next day', async () => {
		const { tell, later } = await centre();
		await tell(news());
		expect(await later(4 * HOUR)).toHaveLength(1);
		await tell(news());
		expect(await later(23 * HOUR)).toEqual([]);
		expect(await later(HOUR)).toHaveLength(1);
	});

	it('NO-13 what is noted while the mail leaves goes with the next', async () => {
		const { world, ctx, tell, later } = await centre();
		await tell(news());
		expect(await later(4 * HOUR)).toHaveLength(1);
		const times = [world.time - 2 * 60_000];
		await tellNews({ ...ctx, now: () => times.pop() ?? world.time }, 'ofpc', news());
		expect(await later(23 * HOUR)).toEqual([]);
		expect(await later(HOUR)).toHaveLength(1);
	});

	it('NO-13 several who look at once let it leave once', async () => {
		const { ctx, tell, world, send } = await centre();
		await tell(news());
		world.time += 5 * HOUR;
		await Promise.all([releaseNews(ctx), releaseNews(ctx), releaseNews(ctx)]);
		expect(await send()).toHaveLength(1);
	});

	it('NO-11 the same cause is told once, however often it is looked at', async () => {
		const { tell, later } = await centre();
		const item = news();
		await tell(item);
		await tell(item, item);
		expect((await later(5 * HOUR))[0]?.text).toContain('– une tâche validée');
		await tell(item);
		expect(await later(DAY)).toEqual([]);
	});

	it('NO-14 what was looked at, and what is not wanted any more, is not told', async () => {
		const { tell, later, chooses, world } = await centre();
		await tell(news(), news({ kind: 'team', at: world.time + HOUR }));
		await chooses({ seenUpTo: world.time });
		const [letter] = await later(5 * HOUR);
		expect(letter?.text).toContain('une personne qui vous est confiée');
		expect(letter?.text).not.toContain('tâche');
		await tell(news({ at: world.time + 1 }));
		await chooses({ choices: { validation: 'none' } });
		expect(await later(DAY)).toEqual([]);
	});

	it('NO-14 nothing waits or stays of a mail that was not needed', async () => {
		const { tell, later, chooses, world } = await centre();
		await tell(news());
		await chooses({ seenUpTo: world.time });
		await later(5 * HOUR);
		const kept = () => world.docs('ofpc', 'news:');
		expect(JSON.stringify(await kept())).not.toContain('claire@ofpc.ch');
		world.time += 40 * DAY;
		await sweep({ ...world.ports });
		expect(await kept()).toEqual([]);
	});
});

describe('a message', () => {
	const { dossier } = account();
	const said = (at: number) =>
		news({ kind: 'message', at, thread: { dossier: dossier.id, readers: [CLAIRE] } });

	async function reads(world: AccountsWorld, upTo: number) {
		const claire = { ...gesture, user: { id: CLAIRE, name: '' } };
		const [draft] = markRead(dossier, undefined, upTo, claire);
		const stamp = { by: CLAIRE, now: world.time, dossier, channelsOf };
		const mark = stamped(null, draft as Parameters<typeof stamped>[1], stamp);
		await (await world.store.open('ofpc')).put(toStored(mark));
	}

	it('NO-14 is not told to whoever reads along', async () => {
		const { tell, later, world, chooses } = await centre();
		await chooses({ choices: { message: 'atOnce' } });
		await tell(said(world.time));
		await reads(world, world.time);
		expect(await later(10 * 60_000)).toEqual([]);
		await tell(said(world.time));
		expect(await later(10 * 60_000)).toHaveLength(1);
	});

	it('NO-13 at once, several are one mail', async () => {
		const { tell, later, world, chooses } = await centre();
		await chooses({ choices: { message: 'atOnce' } });
		await tell(said(world.time), said(world.time), said(world.time));
		const [letter, ...others] = await later(6 * 60_000);
		expect(others).toEqual([]);
		expect(letter?.text).toContain('– 3 nouveaux messages');
	});
});

describe('a mail of its own', () => {
	const mail = (changes: Partial<MailRequest> = {}): MailRequest => ({
		...{ id: `mail:m${++counter}`, to: 'lea@exemple.ch', kind: 'taskDecided', data: {} },
		...changes
	});
	const notice = { user: 'user:lea', kind: 'task' as const };

	it('NO-11 leaves at once, with the rest of the day, or not at all, as was chosen', async () => {
		const { ctx, chooses, send, later } = await centre();
		await deliver(ctx, 'ofpc', mail({ notice }));
		expect(await send()).toEqual([]);
		expect((await later(5 * HOUR))[0]?.text).toContain('– une nouvelle de vos démarches');
		await chooses({ choices: { task: 'atOnce' } }, 'user:lea');
		await deliver(ctx, 'ofpc', mail({ notice }));
		expect((await send())[0]?.kind).toBe('taskDecided');
		await chooses({ choices: { task: 'none' } }, 'user:lea');
		await deliver(ctx, 'ofpc', mail({ notice }));
		expect(await later(DAY)).toEqual([]);
	});

	it('NO-11 a link is nobody’s choice, and a reminder never waits for the evening', async () => {
		const { ctx, chooses, send } = await centre();
		const choices = { task: 'none', appointment: 'daily' } as const;
		await chooses({ choices }, 'user:lea');
		await deliver(ctx, 'ofpc', mail({ kind: 'signInLink', data: { token: 'tok' } }));
		const timely = { ...notice, kind: 'appointment' as const, timely: true };
		await deliver(ctx, 'ofpc', mail({ kind: 'interviewTomorrow', notice: timely }));
		expect((await send()).map(({ kind }) => kind).sort()).toEqual([
			'interviewTomorrow',
			'signInLink'
		]);
	});

	it('NO-16 one that can be switched off says where, a link does not', async () => {
		const { ctx, chooses, send, switchOff } = await centre();
		await chooses({ choices: { task: 'atOnce' } }, 'user:lea');
		await deliver(ctx, 'ofpc', mail({ notice }));
		await deliver(ctx, 'ofpc', mail({ kind: 'signInLink', data: { token: 'tok' } }));
		const byKind = new Map((await send()).map((one) => [one.kind, one]));
		const link = switchOff.linkOf('user:lea');
		expect(byKind.get('taskDecided')?.offUrl).toBe(link);
		expect(byKind.get('taskDecided')?.text).toContain(link);
		expect(byKind.get('signInLink')?.offUrl).toBeUndefined();
		expect(byKind.get('signInLink')?.text).not.toContain('moins-de-messages');
	});
});

describe('the link that switches mails off', () => {
	const tokenIn = (link: string) => link.slice(link.lastIndexOf('/') + 1);

	it('NO-16 makes all of them stop, and keeps how far one has looked', async () => {
		const { switchOff, chooses, tell, later, world } = await centre();
		await chooses({ choices: { team: 'atOnce' }, seenUpTo: 7 });
		await tell(news());
		expect(await switchOff.switchOff(tokenIn(switchOff.linkOf(CLAIRE)))).toBe(true);
		expect(await later(5 * HOUR)).toEqual([]);
		const kept = await (await world.store.open(NETWORK)).get(noticeSettingsId(CLAIRE));
		const { author, channels, body } = kept as unknown as Envelope<'noticeSettings'>;
		expect([author, channels]).toEqual([CLAIRE, [`u:${CLAIRE}`]]);
		expect(body.seenUpTo).toBe(7);
		expect(new Set(Object.values(body.choices))).toEqual(new Set(['none']));
	});

	it('NO-16 nobody else can make it', async () => {
		const { switchOff, world } = await centre();
		const [name, signature] = tokenIn(switchOff.linkOf(CLAIRE)).split('.');
		const colin = Buffer.from('user:colin').toString('base64url');
		for (const token of ['', '.', `${name}.`, `${name}.${signature}x`, `${colin}.${signature}`]) {
			expect(await switchOff.switchOff(token)).toBe(false);
		}
		const kept = await (await world.store.open(NETWORK)).withPrefix('noticeSettings:');
		expect(kept as unknown as AnyEnvelope[]).toEqual([]);
	});
});

it('NO-15 an answer goes to the address on the card, and nowhere where there is none', async () => {
	const { tell, later, world } = await centre();
	await tell(news());
	const [first] = await later(5 * HOUR);
	expect(first?.replyTo).toBeUndefined();
	expect(first?.text).toContain('personne ne lirait votre réponse');
	const network = await world.store.open(NETWORK);
	const card = await network.get('structureCard:ofpc');
	await network.put({ ...card!, body: { ...(card!.body as object), email: 'ofpc@exemple.ch' } });
	await tell(news());
	const [second] = await later(DAY);
	expect(second?.replyTo).toBe('ofpc@exemple.ch');
	expect(second?.text).toContain('votre réponse arrive chez OFPC');
});
