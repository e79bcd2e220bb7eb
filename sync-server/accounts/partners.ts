import type { Envelope } from '#domain/document';
import { partnerLinkEnd, type PartnerContact } from '#domain/partner';
import { referralWord, type ReferralWord } from '#domain/referral';
import type { PartnerPage } from '#protocol/partner';
import { ProtocolError } from '#protocol/errors';
import { fromStored } from '../gateway/stored';
import { putIfAbsent } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import type { Database } from '../store/port';
import { addressPrefix, countAttempt } from './attempts';
import type { AccountsContext } from './context';
import { linkId } from './links';
import type { LinkDoc } from './records';
import { cardShown } from './structures';

type Partner = Envelope<'partner'>;
type Contact = PartnerContact & { link: NonNullable<PartnerContact['link']>; email: string };

/** Whose link was used, as reception keeps him now. */
export interface Holder {
	db: Database;
	partner: Partner;
	contact: Contact;
	/** The link's id. */
	link: string;
}

/**
 * What follows from giving one of a partner's people a link: a mail to him, once for each link and address
 * (AC-121). The mail is queued before the link stands, so that a link that stands was mailed. Idempotent.
 */
export async function followPartner(ctx: AccountsContext, partner: Partner): Promise<void> {
	if (partner.state !== 'current') return;
	for (const contact of partner.body.contacts) {
		if (isLinked(contact)) await mailLink(ctx, partner, contact);
	}
}

async function mailLink(ctx: AccountsContext, partner: Partner, contact: Contact): Promise<void> {
	const { id, structure, updatedAt } = partner;
	const { key, email, link } = contact;
	const expires = partnerLinkEnd(link, updatedAt);
	if (expires <= ctx.now()) return;
	const hash = ctx.secret.emailHash(email);
	const token = ctx.secret.derive('partner', id, key, link.key, hash);
	const _id = linkId(token);
	if ((await ctx.db.get(_id)) || !(await mayMail(ctx, 'partnerLinks', structure))) return;
	await ctx.queueMail(structure, {
		id: `mail:partner-${ctx.secret.key22('partnerMail', id, key, link.key, hash)}`,
		to: email,
		kind: 'partnerLink',
		data: { token }
	});
	const whose = { structure, partner: id, contact: key, link: link.key };
	const fields = { purpose: 'partner', user: null, email: hash, pending: null } as const;
	await putIfAbsent<LinkDoc>(ctx.db, {
		_id,
		...expiring(expires),
		...fields,
		partner: whose,
		used: false
	});
}

/** Whether one more mail of a kind may leave today: nobody has us write to strangers without end. */
export async function mayMail(
	ctx: AccountsContext,
	limit: 'partnerLinks' | 'referred',
	subject: string
): Promise<boolean> {
	try {
		await countAttempt(ctx, limit, subject);
		return true;
	} catch (error) {
		if (error instanceof ProtocolError && error.code === 'tooMany') return false;
		throw error;
	}
}

/**
 * Every look at a link is counted, so that none is found by trying. It opens as long as reception keeps it: the
 * same link, of somebody who is still among the partner's people, at the same address.
 * @throws ProtocolError tooMany, linkSpent
 */
export async function holderOf(ctx: AccountsContext, token: string, ip: string): Promise<Holder> {
	await countAttempt(ctx, 'partnerAddress', addressPrefix(ip));
	const link = (await ctx.db.get(linkId(token))) as LinkDoc | null;
	if (!link?.partner || link.expires <= ctx.now()) throw new ProtocolError('linkSpent');
	const db = await ctx.store.open(link.partner.structure);
	const stored = await db.get(link.partner.partner);
	const partner = stored && (fromStored(stored) as Partner);
	const contact = partner && linkedContact(partner, link.partner);
	const same = contact && ctx.secret.emailHash(contact.email) === link.email;
	if (!partner || !contact || !same) throw new ProtocolError('linkSpent');
	return { db, partner, contact, link: link._id };
}

function linkedContact(
	{ state, body }: Partner,
	{ contact, link }: NonNullable<LinkDoc['partner']>
): Contact | null {
	const kept = state === 'current' ? body.contacts.find(({ key }) => key === contact) : undefined;
	return kept && isLinked(kept) && kept.link.key === link ? kept : null;
}

function isLinked(contact: PartnerContact): contact is Contact {
	return Boolean(contact.link && contact.email);
}

/** @throws ProtocolError tooMany, linkSpent */
export async function partnerPage(
	ctx: AccountsContext,
	token: string,
	ip: string
): Promise<PartnerPage> {
	const holder = await holderOf(ctx, token, ip);
	const { partner, contact } = holder;
	const card = await cardShown(ctx, partner.structure);
	return {
		structure: card?.name ?? partner.structure,
		logo: card?.logo ?? null,
		country: card?.country ?? 'CH',
		partner: partner.body.name,
		contact: contact.name,
		until: contact.link.until,
		referrals: await followedBy(ctx, holder)
	};
}

/** What the ids of all that somebody of a partner wrote begin with. */
export function referralsOf(ctx: AccountsContext, { partner, contact }: Holder): string {
	return `referral:${ctx.secret.key22('referrals', partner.id, contact.key)}.`;
}

/** Those who let him follow, as long as their dossier is here: each with one word (AC-123). */
async function followedBy(ctx: AccountsContext, holder: Holder): Promise<PartnerPage['referrals']> {
	const { db } = holder;
	const kept = await db.withPrefix(referralsOf(ctx, holder));
	const referrals = kept
		.map((one) => fromStored(one) as Envelope<'referral'>)
		.sort((a, b) => b.createdAt - a.createdAt);
	const requests = await readAll<'request'>(
		db,
		referrals.map(({ body }) => body.request)
	);
	const dossiers = await readAll<'dossier'>(
		db,
		[...requests.values()].map(({ dossier }) => dossier)
	);
	return referrals.flatMap(({ body }) => {
		const request = requests.get(body.request ?? '');
		const dossier = dossiers.get(request?.dossier ?? '');
		return request && dossier ? shownTo(holder, request, dossier) : [];
	});
}

function shownTo(
	{ partner, contact }: Holder,
	request: Envelope<'request'>,
	dossier: Envelope<'dossier'>
): { called: string; word: ReferralWord }[] {
	const by = request.body.referral;
	const his = by?.follows && by.partner === partner.id && by.contact === contact.key;
	return his ? [{ called: by.called, word: referralWord(request, dossier) }] : [];
}

/** Those that stand here: what left with its dossier is in no channel any more. */
async function readAll<T extends 'request' | 'dossier'>(
	db: Database,
	ids: readonly (string | null)[]
): Promise<Map<string, Envelope<T>>> {
	const found = await db.getMany([...new Set(ids.filter((id) => id !== null))]);
	const here = [...found.values()].filter(({ channels }) => channels?.length);
	return new Map(here.map((one) => [one._id, fromStored(one) as unknown as Envelope<T>]));
}
