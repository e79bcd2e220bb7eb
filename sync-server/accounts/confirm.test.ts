import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Bodies } from '#domain/document';
import { MAX_FILE_BYTES } from '#domain/limits';
import { AccountsWorld, FROM, codeOf, submission } from '../../tests/support/accounts-world';
import type { StoreCall } from '../../tests/support/memory-store';
import { StoreDown } from '../store/port';

const IP = '203.0.113.7';
const HOUR = 3_600_000;

async function submitted(world: AccountsWorld, changes = {}): Promise<string> {
	await world.accounts.submit(submission(changes), IP);
	return world.lastToken(submission(changes).structure);
}

const enter = (world: AccountsWorld, token: string) =>
	world.accounts.enter({ token, device: 'personal' }, FROM);

describe('a request from the public page', () => {
	it('AC-02 opens nothing before its address is confirmed', async () => {
		const world = await AccountsWorld.create();
		await submitted(world);
		expect(await world.docs('ofpc', 'dossier:')).toEqual([]);
		expect(await world.docs('accounts', 'user:')).toEqual([]);
		const [pending] = await world.docs('ofpc', 'pending:');
		expect(pending?.channels).toBeUndefined();
	});

	it('AC-02 asked twice under one key is asked once', async () => {
		const world = await AccountsWorld.create();
		await submitted(world);
		await submitted(world);
		expect(await world.mails()).toHaveLength(1);
		expect(await world.docs('accounts', 'link:')).toHaveLength(1);
		await enter(world, await world.lastToken());
		await submitted(world);
		expect(await world.mails()).toHaveLength(1);
		expect(await world.docs('ofpc', 'pending:')).toEqual([]);
	});

	it('AC-04 becomes one account, dossier and request, signed in', async () => {
		const world = await AccountsWorld.create();
		const { token, user } = await enter(world, await submitted(world));
		const session = await world.accounts.sessionOf(token);
		const info = session && (await world.accounts.sessionInfo(session));
		expect(info).toMatchObject({ user: user._id, name: 'Léa Favre', fresh: true, standings: [] });
		const [dossier] = await world.docs('ofpc', 'dossier:');
		const [request] = await world.docs('ofpc', 'request:');
		expect(info?.own).toEqual({ dossier: dossier?._id, structure: 'ofpc' });
		expect(dossier).toMatchObject({
			author: user._id,
			body: { consultant: user._id, way: 'online' }
		});
		expect(request).toMatchObject({ state: 'received', dossier: dossier?._id, author: user._id });
		expect(await world.docs('ofpc', 'pending:')).toEqual([]);
	});

	it('AC-19 the link of one address never goes to another that sends the same key', async () => {
		let halted = 0;
		for (let n = 1; n < 100; n++) {
			let calls = 0;
			let armed = false;
			const hook = () => {
				if (armed && ++calls === n) throw new StoreDown();
			};
			const world = await AccountsWorld.create({ hook });
			armed = true;
			// The victim's request halts anywhere; Mallory's, under the same key, comes in between.
			const first = await codeOf(world.accounts.submit(submission(), IP));
			armed = false;
			if (first === 'ok') break;
			halted++;
			const person = { ...submission().person, email: 'mallory@exemple.ch' };
			await world.accounts.submit(submission({ person }), IP);
			expect(await addressOfLink(world, 'mallory@exemple.ch')).toBe('mallory@exemple.ch');
			await world.accounts.submit(submission(), IP);
			expect(await addressOfLink(world, 'lea.favre@exemple.ch')).toBe('lea.favre@exemple.ch');
		}
		expect(halted).toBeGreaterThan(10);
	});

	it('AC-19 an address corrected under the same key gets its own mail', async () => {
		const world = await AccountsWorld.create();
		const person = { ...submission().person, email: 'lea.fabre@exemple.ch' };
		await submitted(world, { person });
		await submitted(world);
		const sentTo = (await world.mails()).map((one) => one.mail?.to).sort();
		expect(sentTo).toEqual(['lea.fabre@exemple.ch', 'lea.favre@exemple.ch']);
		const token = await world.lastToken('ofpc', 'lea.favre@exemple.ch');
		expect((await enter(world, token)).user.own).not.toBeNull();
	});

	it('AC-05 the accounts database knows no name and no address', async () => {
		const world = await AccountsWorld.create();
		await enter(world, await submitted(world));
		const everything = JSON.stringify(await world.docs('accounts', '')).toLowerCase();
		expect(everything).not.toContain('favre');
		expect(everything).not.toContain('exemple.ch');
		expect(everything).not.toContain('203.0.113');
	});

	it('AC-04 a crash at any point leaves a link that finishes the same account', async () => {
		let failed = 0;
		for (let n = 1; n < 200; n++) {
			let writes = 0;
			let armed = false;
			const hook = ({ op }: StoreCall) => {
				const isWrite = op === 'put' || op === 'putFile' || op === 'remove';
				if (armed && isWrite && ++writes === n) throw new StoreDown();
			};
			const world = await AccountsWorld.create({ hook });
			const token = await submitted(world, { file: pdf() });
			armed = true;
			const first = await codeOf(enter(world, token));
			armed = false;
			if (first === 'ok') break;
			failed++;
			const retried = await codeOf(enter(world, token));
			if (retried === 'linkSpent') {
				// The link was spent and its answer lost: another leads into the same account.
				await world.accounts.requestLink({ email: 'lea.favre@exemple.ch' }, FROM);
				world.time += 1;
				const links = (await world.mails()).filter((one) => one.mail?.kind === 'signInLink');
				await enter(world, links[0]?.mail?.data.token ?? '');
			} else expect(retried).toBe('ok');
			expect(await world.docs('accounts', 'user:')).toHaveLength(1);
			expect(await world.docs('ofpc', 'dossier:')).toHaveLength(1);
			expect(await world.docs('ofpc', 'request:')).toHaveLength(1);
			expect(await world.docs('ofpc', 'file:')).toHaveLength(1);
		}
		expect(failed).toBeGreaterThan(15);
	});

	it('AC-01 twenty at once with one link: one gets in, one account', async () => {
		const world = await AccountsWorld.create();
		const token = await submitted(world);
		const tries = Array.from({ length: 20 }, () => codeOf(enter(world, token)));
		const codes = await Promise.all(tries);
		expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
		expect(codes.filter((code) => code === 'linkSpent')).toHaveLength(19);
		expect(await world.docs('accounts', 'user:')).toHaveLength(1);
		expect(await world.docs('accounts', 'session:')).toHaveLength(1);
	});

	it('AC-03 two requests of one address confirmed at once are one account with two requests', async () => {
		const world = await AccountsWorld.create();
		const a = await submitted(world);
		world.time += 1;
		const b = await submitted(world, { key: 'request-key-000000002' });
		expect(b).not.toBe(a);
		expect(await Promise.all([codeOf(enter(world, a)), codeOf(enter(world, b))])).toEqual([
			'ok',
			'ok'
		]);
		const users = (await world.docs('accounts', 'user:')).filter((one) => one.email);
		expect(users).toHaveLength(1);
		expect(await world.docs('ofpc', 'dossier:')).toHaveLength(1);
		expect(await world.docs('ofpc', 'request:')).toHaveLength(2);
	});

	it('AC-03 an orphaned claim is taken over', async () => {
		const world = await AccountsWorld.create();
		const token = await submitted(world);
		const [link] = await world.docs('accounts', 'link:');
		const db = await world.store.open('accounts');
		await db.put({ _id: `claim:${link?.email}`, user: 'user:never-came-to-be', held: true });
		expect(await codeOf(enter(world, token))).toBe('ok');
	});

	it('AC-12 an address with an account gets another mail, the page the same answer', async () => {
		const world = await AccountsWorld.create();
		const first = await enter(world, await submitted(world));
		world.time += HOUR;
		const answer = await world.accounts.submit(
			submission({ key: 'request-key-000000002', need: 'Autre chose' }),
			IP
		);
		expect(answer).toEqual({ sent: true });
		const token = await world.lastToken();
		expect((await world.mails()).some((one) => one.mail?.kind === 'accountExists')).toBe(true);
		expect(await world.docs('ofpc', 'request:')).toHaveLength(1);
		expect((await enter(world, token)).user._id).toBe(first.user._id);
		expect(await world.docs('ofpc', 'request:')).toHaveLength(2);
		expect(await world.docs('ofpc', 'dossier:')).toHaveLength(1);
	});

	it('AC-12 a known and an unknown address cost the same calls on the store', async () => {
		const calls: string[] = [];
		const hook = ({ op, when }: StoreCall) => when === 'before' && calls.push(op);
		const world = await AccountsWorld.create({ hook });
		await enter(world, await submitted(world));
		const ask = async (n: number, email: string) => {
			calls.length = 0;
			const person = { ...submission().person, email };
			await world.accounts.submit(submission({ key: `request-key-00000001${n}`, person }), IP);
			return [...calls];
		};
		expect(await ask(1, submission().person.email)).toEqual(await ask(2, 'nobody@exemple.ch'));
	});

	it('AC-12 a request to another structure joins the dossier where the person is followed', async () => {
		const world = await AccountsWorld.create();
		await enter(world, await submitted(world));
		world.time += HOUR;
		const changes = { key: 'request-key-000000002', structure: 'mife-ain', file: pdf() };
		await enter(world, await submitted(world, changes));
		expect(await world.docs('mife-ain', 'request:')).toEqual([]);
		const requests = await world.docs('ofpc', 'request:');
		expect(requests).toHaveLength(2);
		expect(JSON.stringify(requests)).toContain('mife-ain');
		expect(JSON.stringify(requests)).toContain('Votre situation\u00a0: En emploi');
		expect(await world.docs('ofpc', 'file:')).toHaveLength(1);
	});

	it('TO-45 keeps the questions as they were asked; of a page older than they are, none', async () => {
		const world = await AccountsWorld.create();
		await enter(world, await submitted(world));
		const changes = { key: 'request-key-000000002', questionnaireVersion: 0 };
		await enter(world, await submitted(world, changes));
		const requests = await world.docs('ofpc', 'request:');
		const asked = requests.map((one) => (one.body as Bodies['request']).asked);
		const label = { id: 'situation', kind: 'single', label: 'Votre situation' };
		expect(asked).toHaveLength(2);
		expect(asked).toContainEqual([label]);
		expect(asked).toContain(undefined);
	});

	it('AC-13 ids never come from the page', async () => {
		const world = await AccountsWorld.create();
		await enter(world, await submitted(world, { file: pdf() }));
		const all = [...(await world.docs('ofpc', '')), ...(await world.docs('accounts', ''))];
		const ids = all.map((doc) => doc._id).join(' ');
		expect(ids).not.toContain(submission().key);
		expect(ids).not.toContain(pdf().ref.id);
	});

	it('AC-01 a link ends after 24 hours', async () => {
		const world = await AccountsWorld.create();
		const token = await submitted(world);
		world.time += 24 * HOUR;
		expect(await codeOf(enter(world, token))).toBe('linkSpent');
	});

	it.each([
		['an unknown structure', { structure: 'nowhere' }, 'unknown'],
		['another database', { structure: 'accounts' }, 'unknown'],
		['a missing answer', { answers: {} }, 'invalid'],
		['an answer that is no option', { answers: { situation: 'Roi' } }, 'invalid'],
		['a file of another type', { file: pdf('<svg onload="x"/>') }, 'wrongFileType'],
		['a file that does not match', { file: { ...pdf(), content: 'AAAA' } }, 'wrongDigest']
	])('AC-14 refuses %s', async (_what, changes, code) => {
		const world = await AccountsWorld.create();
		expect(await codeOf(world.accounts.submit(submission(changes), IP))).toBe(code);
		expect(await world.docs('ofpc', 'pending:')).toEqual([]);
	});
});

/** The address of the dossier that the link sent to an address opens. */
async function addressOfLink(world: AccountsWorld, to: string): Promise<string | null> {
	const { user } = await enter(world, await world.lastToken('ofpc', to));
	const dossier = (await world.docs('ofpc', user.own?.dossier ?? 'none'))[0];
	return (dossier?.body as Bodies['dossier']).person.email;
}

function pdf(text = '%PDF-1.7 bonjour') {
	const bytes = Buffer.from(text);
	expect(bytes.length).toBeLessThan(MAX_FILE_BYTES);
	return {
		ref: {
			id: 'file:chosen-by-the-page-1',
			name: 'cv.pdf',
			type: 'application/pdf' as const,
			size: bytes.length,
			digest: createHash('sha256').update(text).digest('hex')
		},
		content: bytes.toString('base64')
	};
}
