import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import type { Envelope } from '#domain/document';
import { cardIdOf } from '#domain/entry-card';
import { issueCard, revokeCard } from '#domain/gestures/entry-cards';
import { stamped } from '#domain/stamp';
import { AccountsWorld, FROM, codeOf, memberOf } from '../../tests/support/accounts-world';
import { deskDossier } from '../../tests/support/desk-dossier';
import type { StoreCall } from '../../tests/support/memory-store';
import { fromStored, toStored } from '../gateway/stored';
import { StoreDown } from '../store/port';
import { LIMITS } from './attempts';
import { numberOf } from './cards';

type EntryCard = Envelope<'entryCard'>;

const DAY = 24 * 3_600_000;
const CODE = '7K2M9QXT4BWD';
const OTHER = 'ABCDEFGH2345';
const DOSSIER = 'dossier:desk-1';
const PERSON = 'user:desk-person-1';

const hashOf = (code: string) => createHash('sha256').update(code).digest('base64url');
const enter = (world: AccountsWorld, token = CODE) =>
	world.accounts.enter({ token, device: 'personal' }, FROM);

async function cardIn(world: AccountsWorld): Promise<EntryCard | undefined> {
	const stored = await (await world.store.open('ofpc')).get(cardIdOf(DOSSIER));
	return stored ? (fromStored(stored) as EntryCard) : undefined;
}

/** Reception hands a code over, and the card arrives. */
async function issued(world: AccountsWorld, code = CODE, until = '2026-12-07') {
	const body = { dossier: DOSSIER, hash: hashOf(code), until };
	return write(world, issueCard(await cardIn(world), 'ofpc', body, world.ports));
}

async function write(world: AccountsWorld, draft: ReturnType<typeof revokeCard>) {
	const db = await world.store.open('ofpc');
	const kept = await db.get(draft.id);
	const before = kept && fromStored(kept);
	const doc = stamped(before, draft, { by: 'user:rita', now: world.time, channelsOf });
	await db.put(toStored(doc, kept?._rev));
	const card = doc as unknown as EntryCard;
	await world.accounts.followCard(card);
	return card;
}

/** Somebody without an address has a card. */
async function withCard(email: string | null = null) {
	const world = await AccountsWorld.create();
	const dossier = await deskDossier(world, 1, email);
	return { world, dossier, card: await issued(world) };
}

describe('a code on paper', () => {
	it('AC-50 lets her in once, whose account it is, and says so on the card', async () => {
		const { world, card } = await withCard();
		const { user, proof } = await enter(world);
		expect(user).toMatchObject({ _id: PERSON, own: { dossier: DOSSIER, structure: 'ofpc' } });
		expect(proof).toBeNull();
		expect(await codeOf(enter(world))).toBe('linkSpent');
		expect(await cardIn(world)).toMatchObject({ state: 'used', author: 'user:rita' });
		await world.accounts.followCard(card);
		expect(await codeOf(enter(world))).toBe('linkSpent');
	});

	it('AC-50 of many at once one gets in', async () => {
		const { world } = await withCard();
		const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(enter(world))));
		expect(codes.filter((one) => one === 'ok')).toHaveLength(1);
		expect(codes.filter((one) => one === 'linkSpent')).toHaveLength(5);
	});

	it('AC-50 arrives with the account, or before anything of it was made', async () => {
		const { world } = await withCard();
		expect(await world.docs('accounts', 'user:')).toMatchObject([{ _id: PERSON, email: null }]);
		expect(await world.mails()).toEqual([]);
	});

	it('AC-50 survives a death at any write', async () => {
		for (let n = 1; n < 20; n++) {
			let writes = 0;
			let armed = false;
			const hook = ({ op }: StoreCall) => {
				if (armed && op === 'put' && ++writes === n) throw new StoreDown();
			};
			const world = await AccountsWorld.create({ hook });
			const dossier = await deskDossier(world, 1, null);
			const body = { dossier: dossier.id, hash: hashOf(CODE), until: '2026-12-07' };
			await world.write(issueCard(undefined, 'ofpc', body, world.ports));
			const card = (await cardIn(world)) as EntryCard;
			armed = true;
			const first = await codeOf(world.accounts.followCard(card).then(() => enter(world)));
			armed = false;
			await world.accounts.followCard(card);
			if (first !== 'ok') expect(await codeOf(enter(world))).toBe('ok');
			expect(await codeOf(enter(world))).toBe('linkSpent');
			expect((await cardIn(world))?.state).toBe('used');
			if (first === 'ok') return;
		}
	});

	it('AC-50 ends with its last day, and by the server’s clock whatever day it says', async () => {
		const { world } = await withCard();
		world.time = Date.UTC(2026, 11, 8, 13);
		expect(await codeOf(enter(world))).toBe('linkSpent');
		await issued(world, OTHER, '2099-01-01');
		world.time += 16 * DAY;
		expect(await codeOf(enter(world, OTHER))).toBe('linkSpent');
	});

	it('AC-50 a revoked one lets nobody in, nor does one that another took the place of', async () => {
		const { world, card } = await withCard();
		await issued(world, OTHER);
		expect(await codeOf(enter(world))).toBe('linkSpent');
		await write(world, revokeCard((await cardIn(world)) as EntryCard, world.ports));
		expect(await codeOf(enter(world, OTHER))).toBe('linkSpent');
		// The feed may bring the first version again.
		await world.accounts.followCard({ ...card, state: 'revoked' });
		await issued(world, 'ZZZZ22223333');
		expect(await codeOf(enter(world, 'ZZZZ22223333'))).toBe('ok');
	});

	it('AC-51 none lets in where an address leads, be it given since', async () => {
		const withAddress = await withCard('lea@exemple.ch');
		expect(await codeOf(enter(withAddress.world))).toBe('linkSpent');
		const { world, dossier } = await withCard();
		const person = { ...dossier.body.person, email: 'lea@exemple.ch' };
		await world.accounts.ensureConsultant({ ...dossier, body: { ...dossier.body, person } });
		expect(await codeOf(enter(world))).toBe('linkSpent');
	});

	it('AC-51 none lets in as a colleague, as somebody else, or by another link', async () => {
		const world = await AccountsWorld.create();
		await world.accounts.ensureFictitiousStaff('ofpc', memberOf('ofpc'), 'cheval-agrafe-pile');
		await deskDossier(world, 1, null, memberOf('ofpc').user);
		const card = await issued(world);
		expect(await codeOf(enter(world))).toBe('linkSpent');
		await world.accounts.followCard({ ...card, structure: 'mife-ain' });
		expect(await world.docs('accounts', 'link:')).toEqual([]);
		const { email } = memberOf('ofpc');
		await world.accounts.requestLink({ email }, FROM);
		const token = await world.lastToken();
		await deskDossier(world, 2, null);
		const over = { ...card.body, dossier: 'dossier:desk-2', hash: hashOf(token) };
		await world.accounts.followCard({ ...card, body: over });
		await world.accounts.followCard({ ...card, state: 'revoked', body: over });
		expect((await enter(world, token)).user._id).toBe(memberOf('ofpc').user);
	});

	it('AC-52 too many tries leave even the right one outside for a while, and a link does not suffer', async () => {
		const { world } = await withCard();
		for (let n = 0; n < LIMITS.codeAddress.max; n++)
			expect(await codeOf(enter(world, OTHER))).toBe('linkSpent');
		expect(await codeOf(enter(world))).toBe('tooMany');
		await world.accounts.requestLink({ email: 'nobody@exemple.ch' }, FROM);
		world.time += LIMITS.codeAddress.windowMs + 1;
		expect(await codeOf(enter(world))).toBe('ok');
	});
});

describe('the number of somebody without an address', () => {
	const password = 'cheval-agrafe-pile';

	it('AC-53 with the secret she set lets her in again, and tells nobody that it exists', async () => {
		const { world } = await withCard();
		const { token } = await enter(world);
		const session = (await world.accounts.sessionOf(token))!;
		await world.accounts.setPassword(session, { password, current: null }, FROM);
		const number = numberOf(PERSON);
		const login = (email: string, secret: string) =>
			world.accounts.login({ email, password: secret, device: 'shared' }, FROM);
		expect((await login(number, password)).user._id).toBe(PERSON);
		expect(await codeOf(login(number, 'autre-chose-encore'))).toBe('badCredentials');
		expect(await codeOf(login(numberOf('user:nobody-here'), password))).toBe('badCredentials');
		expect(JSON.stringify(await world.docs('accounts', ''))).not.toContain(number);
	});
});
