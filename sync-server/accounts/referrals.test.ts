import { describe, expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import type { AnyDraft, Envelope } from '#domain/document';
import {
	endPartnerLink,
	givePartnerLink,
	keepPartner,
	retirePartner,
	revisePartner
} from '#domain/gestures/partners';
import { endFollowing, setReferralAside } from '#domain/gestures/referrals';
import type { PartnerBody } from '#domain/partner';
import type { ReferRequest } from '#protocol/partner';
import { stamped } from '#domain/stamp';
import { AccountsWorld, FROM, codeOf } from '../../tests/support/accounts-world';
import { fromStored, toStored } from '../gateway/stored';

type Partner = Envelope<'partner'>;

const DAY = 24 * 3_600_000;
const PAULE = 'paule@emploi.exemple.ch';
const ANNA = 'anna@exemple.ch';
const SPENT = { code: 'linkSpent' };
const contact = (key: string, email: string | null) => ({
	key,
	name: 'Paule Roux',
	duty: '',
	email,
	phone: ''
});
const BODY: PartnerBody = {
	name: 'Office de l’emploi',
	sort: 'employment',
	text: 'Ne pas appeler le lundi.',
	phone: '',
	offered: true,
	contacts: [contact('c1', PAULE), contact('c2', 'autre@emploi.exemple.ch')]
};

/** An employment office, one of whose people has a link. */
class Office {
	private keys = 0;

	private constructor(
		readonly world: AccountsWorld,
		readonly id: string
	) {}

	static async create(): Promise<Office> {
		const world = await AccountsWorld.create();
		const gesture = { newKey: () => world.newKey(), user: { id: 'user:rita', name: 'Rita' } };
		const draft = keepPartner(BODY, 'ofpc', gesture);
		await world.write(draft);
		return new Office(world, draft.id);
	}

	get gesture() {
		return { newKey: () => this.world.newKey(), user: { id: 'user:rita', name: 'Rita' } };
	}

	async read<T extends 'partner' | 'referral' | 'request' | 'dossier'>(
		id: string
	): Promise<Envelope<T>> {
		const stored = await (await this.world.store.open('ofpc')).get(id);
		return fromStored(stored!) as unknown as Envelope<T>;
	}

	/** As reception writes it, and what follows. */
	async writes(draft: AnyDraft): Promise<void> {
		const db = await this.world.store.open('ofpc');
		const stored = await db.get(draft.id);
		const before = stored && fromStored(stored);
		const at = { by: 'user:rita', now: this.world.time, channelsOf };
		await db.put(toStored(stamped(before, draft, at), stored?._rev));
		if (draft.type === 'partner') {
			await this.world.accounts.followPartner(await this.read<'partner'>(draft.id));
		}
	}

	/** @returns the token of the link that was mailed */
	async gives(key = 'c1', until = '2027-02-01', to = PAULE): Promise<string> {
		await this.writes(givePartnerLink(await this.partner(), key, until, this.gesture));
		return this.world.lastToken('ofpc', to);
	}

	partner(): Promise<Partner> {
		return this.read<'partner'>(this.id);
	}

	looks(token: string) {
		return this.world.accounts.partnerPage(token, FROM.ip);
	}

	refers(token: string, changes: Partial<ReferRequest> = {}): Promise<void> {
		const key = `referral-key-${String(++this.keys).padStart(6, '0')}`;
		const who = { firstName: 'Anna', surname: 'Essai', email: ANNA, phone: null };
		const need = 'Elle cherche une autre voie que la cuisine.';
		return this.world.accounts.refer({ token, key, ...who, need, ...changes }, FROM.ip);
	}

	async referrals(): Promise<Envelope<'referral'>[]> {
		const kept = await this.world.docs('ofpc', 'referral:');
		return kept.map((one) => fromStored(one) as Envelope<'referral'>);
	}

	enters(token: string, follows?: boolean) {
		return this.world.accounts.enter(
			{ token, device: 'personal', ...(follows !== undefined && { follows }) },
			FROM
		);
	}

	/** @returns her request */
	async confirms(follows: boolean): Promise<Envelope<'request'>> {
		await this.enters(await this.world.lastToken('ofpc', ANNA), follows);
		const [referral] = await this.referrals();
		return this.read<'request'>(referral!.body.request!);
	}
}

describe('the link of one of a partner’s people', () => {
	it('AC-121 is mailed to him once, and shows whose it is', async () => {
		const office = await Office.create();
		const token = await office.gives();
		await office.world.accounts.followPartner(await office.partner());
		expect(await office.world.mails()).toHaveLength(1);
		expect(await office.looks(token)).toEqual({
			structure: 'OFPC',
			logo: null,
			country: 'CH',
			partner: BODY.name,
			contact: 'Paule Roux',
			until: '2027-02-01',
			referrals: []
		});
	});

	it('AC-121 opens until the end of its last day', async () => {
		const office = await Office.create();
		const token = await office.gives('c1', '2026-12-01');
		office.world.time = Date.parse('2026-12-01T23:59:59Z');
		expect((await office.looks(token)).until).toBe('2026-12-01');
		office.world.time = Date.parse('2026-12-02T00:00:00Z');
		await expect(office.looks(token)).rejects.toMatchObject(SPENT);
		await expect(office.refers(token)).rejects.toMatchObject(SPENT);
	});

	it('AC-121 ends when it is renewed, ended, or its person or partner goes', async () => {
		const ends: ((office: Office, partner: Partner) => AnyDraft)[] = [
			(office, partner) => givePartnerLink(partner, 'c1', '2027-03-01', office.gesture),
			(office, partner) => endPartnerLink(partner, 'c1', office.gesture),
			(office, partner) => retirePartner(partner, office.gesture),
			(office, partner) =>
				revisePartner(partner, { ...BODY, contacts: BODY.contacts.slice(1) }, office.gesture),
			(office, partner) =>
				revisePartner(
					partner,
					{ ...BODY, contacts: [contact('c1', 'paule@ailleurs.exemple.ch')] },
					office.gesture
				)
		];
		for (const end of ends) {
			const office = await Office.create();
			const token = await office.gives();
			await office.writes(end(office, await office.partner()));
			await expect(office.looks(token)).rejects.toMatchObject(SPENT);
			await expect(office.refers(token)).rejects.toMatchObject(SPENT);
		}
	});

	it('AC-121 outlives what is written of the partner otherwise', async () => {
		const office = await Office.create();
		const token = await office.gives();
		const revised = { ...BODY, text: 'Le matin.' };
		await office.writes(revisePartner(await office.partner(), revised, office.gesture));
		expect((await office.looks(token)).contact).toBe('Paule Roux');
		expect(await office.world.mails()).toHaveLength(1);
	});

	it('AC-121 opens nobody’s space, and those that are tried are counted', async () => {
		const office = await Office.create();
		await expect(office.enters(await office.gives())).rejects.toMatchObject(SPENT);
		const answers: string[] = [];
		for (let n = 0; n <= 120; n++) answers.push(await codeOf(office.looks(`nothing-behind-${n}`)));
		expect(answers.slice(0, 120).every((code) => code === 'linkSpent')).toBe(true);
		expect(answers.at(-1)).toBe('tooMany');
	});
});

describe('referring a person', () => {
	it('AC-122 waits at the desk, and for her word by mail, with nothing that was typed', async () => {
		const office = await Office.create();
		await office.refers(await office.gives());
		const [referral] = await office.referrals();
		expect(referral).toMatchObject({ state: 'waiting', body: { firstName: 'Anna', email: ANNA } });
		const mail = (await office.world.mails()).find((one) => one.mail?.to === ANNA)?.mail;
		expect(mail).toMatchObject({ kind: 'referred', data: { token: expect.any(String) } });
		expect(Object.keys(mail?.data ?? {})).toEqual(['token']);
		expect(await office.world.docs('ofpc', 'dossier:')).toEqual([]);
	});

	it('AC-122 the same again refers nobody twice', async () => {
		const office = await Office.create();
		const token = await office.gives();
		const key = 'the-very-same-key-1';
		await office.refers(token, { key });
		await office.refers(token, { key });
		expect(await office.referrals()).toHaveLength(1);
		expect(await office.world.mails()).toHaveLength(2);
	});

	it('AC-122 other words under the same key are not lost: an address that was mended is written to', async () => {
		const office = await Office.create();
		const token = await office.gives();
		const key = 'the-very-same-key-1';
		await office.refers(token, { key, email: 'ana@exemple.ch' });
		await office.refers(token, { key });
		expect(await office.referrals()).toHaveLength(2);
		expect(await office.world.lastToken('ofpc', ANNA)).toBeTruthy();
	});

	it('AC-122 without an address the desk alone has it; without a number as well, nobody', async () => {
		const office = await Office.create();
		const token = await office.gives();
		await office.refers(token, { email: null, phone: '+41220000000' });
		expect(await office.referrals()).toHaveLength(1);
		expect(await office.world.mails()).toHaveLength(1);
		const nothing = office.refers(token, { email: null, phone: null });
		await expect(nothing).rejects.toMatchObject({ code: 'invalid' });
		expect(await office.referrals()).toHaveLength(1);
	});

	it('AC-122 twenty a day for one link, and three mails a day to one mailbox', async () => {
		const office = await Office.create();
		const token = await office.gives();
		for (let n = 0; n < 20; n++) await office.refers(token);
		await expect(office.refers(token)).rejects.toMatchObject({ code: 'tooMany' });
		expect(await office.referrals()).toHaveLength(20);
		expect((await office.world.mails()).filter((one) => one.mail?.to === ANNA)).toHaveLength(3);
		office.world.time += DAY + 1;
		await office.refers(token);
		expect(await office.referrals()).toHaveLength(21);
	});
});

describe('the person who was referred', () => {
	it('AC-124 reads what was written and by whom; looking confirms nothing', async () => {
		const office = await Office.create();
		await office.refers(await office.gives());
		const token = await office.world.lastToken('ofpc', ANNA);
		const asked = await office.world.accounts.referralAsked(token, FROM.ip);
		expect(asked).toMatchObject({ partner: BODY.name, firstName: 'Anna', structure: 'OFPC' });
		expect(Object.keys(asked).sort()).toEqual(
			['contact', 'firstName', 'logo', 'need', 'partner', 'structure'].sort()
		);
		expect(await office.world.docs('ofpc', 'request:')).toEqual([]);
	});

	it('AC-124 confirms once: her account opens, and nothing of her is left in what was written', async () => {
		const office = await Office.create();
		await office.refers(await office.gives());
		const token = await office.world.lastToken('ofpc', ANNA);
		const request = await office.confirms(true);
		expect(request).toMatchObject({
			state: 'received',
			body: { onBehalfOf: BODY.name, referral: { follows: true, called: 'Anna Essai' } }
		});
		const [referral] = await office.referrals();
		expect(referral?.state).toBe('opened');
		expect(JSON.stringify(referral)).not.toMatch(/Anna|Essai|cuisine|anna@/);
		await expect(office.enters(token, true)).rejects.toMatchObject(SPENT);
		await expect(office.world.accounts.referralAsked(token, FROM.ip)).rejects.toMatchObject(SPENT);
		expect(await office.world.docs('ofpc', 'dossier:')).toHaveLength(1);
	});

	it('AC-124 of whom the desk has dealt with, or who waited for more than two weeks, nothing opens', async () => {
		for (const late of [false, true]) {
			const office = await Office.create();
			await office.refers(await office.gives());
			const token = await office.world.lastToken('ofpc', ANNA);
			const [referral] = await office.referrals();
			if (late) office.world.time += 14 * DAY;
			else await office.writes(setReferralAside(referral!, office.gesture));
			await expect(office.world.accounts.referralAsked(token, FROM.ip)).rejects.toMatchObject(
				SPENT
			);
			await expect(office.enters(token, true)).rejects.toMatchObject(SPENT);
			expect(await office.world.docs('ofpc', 'dossier:')).toEqual([]);
		}
	});

	it('AC-125 declines once: what was written is emptied, nothing opens, and nobody follows anything', async () => {
		const office = await Office.create();
		const his = await office.gives();
		await office.refers(his);
		const token = await office.world.lastToken('ofpc', ANNA);
		await office.world.accounts.declineReferral(token, FROM.ip);
		const [referral] = await office.referrals();
		expect(referral?.state).toBe('setAside');
		expect(JSON.stringify(referral)).not.toMatch(/Anna|Essai|cuisine|anna@/);
		const again = office.world.accounts.declineReferral(token, FROM.ip);
		await expect(again).rejects.toMatchObject(SPENT);
		await expect(office.enters(token, true)).rejects.toMatchObject(SPENT);
		expect(await office.world.docs('ofpc', 'dossier:')).toEqual([]);
		expect((await office.looks(his)).referrals).toEqual([]);
	});

	it('AC-125 nothing is declined of what was confirmed, or dealt with at the desk, nor by a link of another kind', async () => {
		const office = await Office.create();
		const his = await office.gives();
		await office.refers(his);
		const token = await office.world.lastToken('ofpc', ANNA);
		const request = await office.confirms(true);
		for (const link of [token, his]) {
			const declined = office.world.accounts.declineReferral(link, FROM.ip);
			await expect(declined).rejects.toMatchObject(SPENT);
		}
		expect((await office.read<'request'>(request.id)).state).toBe('received');

		const desk = await Office.create();
		await desk.refers(await desk.gives());
		const [referral] = await desk.referrals();
		await desk.writes(setReferralAside(referral!, desk.gesture));
		const late = desk.world.accounts.declineReferral(
			await desk.world.lastToken('ofpc', ANNA),
			FROM.ip
		);
		await expect(late).rejects.toMatchObject(SPENT);
	});

	it('AC-124 who says nothing of it is followed by nobody', async () => {
		const office = await Office.create();
		await office.refers(await office.gives());
		await office.enters(await office.world.lastToken('ofpc', ANNA));
		const [referral] = await office.referrals();
		const request = await office.read<'request'>(referral!.body.request!);
		expect(request.body.referral?.follows).toBe(false);
	});
});

describe('what a partner follows', () => {
	it('AC-123 is a name as he wrote it and a word, of those who consented, until they take it back', async () => {
		const office = await Office.create();
		const token = await office.gives();
		await office.refers(token);
		expect((await office.looks(token)).referrals).toEqual([]);
		const request = await office.confirms(true);
		const seen = await office.looks(token);
		expect(seen.referrals).toEqual([{ called: 'Anna Essai', word: 'received' }]);
		expect(JSON.stringify(seen)).not.toMatch(/cuisine|anna@|request:|dossier:/);
		const [end] = endFollowing(request, office.gesture);
		await office.writes(end!);
		expect((await office.looks(token)).referrals).toEqual([]);
	});

	it('AC-123 nothing of who did not consent, nor to another of the same partner', async () => {
		const office = await Office.create();
		const token = await office.gives();
		const other = await office.gives('c2', '2027-02-01', 'autre@emploi.exemple.ch');
		await office.refers(token);
		await office.confirms(true);
		expect((await office.looks(other)).referrals).toEqual([]);

		const silent = await Office.create();
		const his = await silent.gives();
		await silent.refers(his);
		await silent.confirms(false);
		expect((await silent.looks(his)).referrals).toEqual([]);
	});

	it('AC-123 nothing any more of a dossier that went elsewhere', async () => {
		const office = await Office.create();
		const token = await office.gives();
		await office.refers(token);
		const request = await office.confirms(true);
		const db = await office.world.store.open('ofpc');
		const stored = await db.get(request.id);
		await db.put({ ...stored!, channels: [] });
		expect((await office.looks(token)).referrals).toEqual([]);
	});
});
