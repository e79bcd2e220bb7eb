import { channelsOf } from '#access/channels';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { created } from '#domain/gestures/edit';
import { openReferral, referredBy, setReferralAside } from '#domain/gestures/referrals';
import { openAccount, type Opening } from '#domain/gestures/requests';
import { SYSTEM } from '#domain/ids';
import { stamped } from '#domain/stamp';
import type { ReferRequest, ReferralAsked } from '#protocol/partner';
import { ProtocolError } from '#protocol/errors';
import { fromStored, toStored } from '../gateway/stored';
import { putIfAbsent, tryPut } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import type { StoredDoc } from '../store/port';
import { addressPrefix, countAttempt } from './attempts';
import type { AccountsContext } from './context';
import { linkId, liveLink, spendLink } from './links';
import { holderOf, mayMail, referralsOf, type Holder } from './partners';
import type { LinkDoc, OwnPlace, UserDoc } from './records';
import { normaliseEmail } from './secret';
import { structureShown } from './structures';
import { bindEmail, ensureOwn, userOfEmail } from './users';

type Referral = Envelope<'referral'>;

/** How long the person has to confirm by mail; reception has what was written until it is dealt with. */
const ANSWER_MS = 14 * 24 * 3_600_000;

/**
 * Somebody of a partner refers a person (S11, D11). It waits for her word at the desk, and by mail where she has
 * an address; he learns nothing of whether she is known. The same words under the same `key` refer nobody twice,
 * others do: what he mended before he tried again is not lost (AC-122).
 * @throws ProtocolError invalid, tooMany, linkSpent
 */
export async function refer(
	ctx: AccountsContext,
	request: ReferRequest,
	ip: string
): Promise<void> {
	const holder = await holderOf(ctx, request.token, ip);
	if (!request.email && !request.phone) throw new ProtocolError('invalid', { field: '/email' });
	const id = referralsOf(ctx, holder) + keyOf(ctx, holder, request);
	if (!(await holder.db.get(id))) await countAttempt(ctx, 'refer', holder.link);
	const fresh = toStored(written(ctx, holder, request, id));
	const { doc } = await putIfAbsent(holder.db, fresh);
	const referral = fromStored(doc) as Referral;
	if (referral.state === 'waiting' && referral.body.email) await writeTo(ctx, referral);
}

function keyOf({ secret }: AccountsContext, { link }: Holder, request: ReferRequest): string {
	const { key, firstName, surname, email, phone, need } = request;
	const said = JSON.stringify([firstName, surname, email, phone, need]);
	return secret.key22('referral', link, key, said);
}

function written(
	ctx: AccountsContext,
	{ partner, contact }: Holder,
	{ firstName, surname, email, phone, need }: ReferRequest,
	id: string
): AnyEnvelope {
	const who = {
		partner: partner.id,
		partnerName: partner.body.name,
		contact: contact.key,
		contactName: contact.name
	};
	const draft = created<'referral'>(
		{
			id,
			type: 'referral',
			structure: partner.structure,
			dossier: null,
			state: 'waiting',
			body: {
				...who,
				firstName,
				surname,
				email: email && normaliseEmail(email),
				phone,
				need,
				request: null
			}
		},
		ctx.newKey
	);
	return stamped(null, draft, { by: SYSTEM, now: ctx.now(), channelsOf });
}

/** Once, and to one mailbox a few times a day at most, whoever refers: with nothing that he typed (ML-05). */
async function writeTo(ctx: AccountsContext, { id, structure, body }: Referral): Promise<void> {
	const to = body.email ?? '';
	const email = ctx.secret.emailHash(to);
	const token = ctx.secret.derive('referral', id);
	const _id = linkId(token);
	if ((await ctx.db.get(_id)) || !(await mayMail(ctx, 'referred', email))) return;
	await ctx.queueMail(structure, {
		id: `mail:referred-${ctx.secret.key22('referredMail', id)}`,
		to,
		kind: 'referred',
		data: { token }
	});
	const fields = { purpose: 'referral', user: null, email, pending: null, used: false } as const;
	const end = expiring(ctx.now() + ANSWER_MS);
	await putIfAbsent<LinkDoc>(ctx.db, { _id, ...end, ...fields, referral: { structure, id } });
}

/** @throws ProtocolError tooMany, linkSpent when there is nothing (any more) to confirm */
export async function referralAsked(
	ctx: AccountsContext,
	token: string,
	ip: string
): Promise<ReferralAsked> {
	await countAttempt(ctx, 'partnerAddress', addressPrefix(ip));
	const { referral } = await waitingFor(ctx, await liveLink(ctx, token));
	const { partnerName, contactName, firstName, need } = referral.body;
	const shown = await structureShown(ctx, referral.structure);
	return { ...shown, partner: partnerName, contact: contactName, firstName, need };
}

/**
 * The person confirms: her account opens, or the request joins the dossier she has, as of a request of her own
 * (AC-04). Every id follows from the referral's, and every step is skipped when already done; that it was opened
 * is noted last. @param follows what she answered @throws ProtocolError linkSpent
 */
export async function confirmReferral(
	ctx: AccountsContext,
	link: LinkDoc,
	follows: boolean
): Promise<UserDoc> {
	const { referral, stored, email } = await referralOf(ctx, link);
	const key = ctx.secret.key22('referredRequest', referral.id);
	if (referral.state !== 'waiting') return opened(ctx, referral, email, `request:${key}`);
	if (ctx.secret.emailHash(referral.body.email ?? '') !== email) {
		throw new ProtocolError('linkSpent');
	}
	const place: OwnPlace = { dossier: `dossier:${key}`, structure: referral.structure };
	const fields = { own: place, home: referral.structure, password: null, invited: true };
	const user = await bindEmail(ctx, email, `user:${key}`, fields);
	const owner = await ensureOwn(ctx, user._id, place);
	if (!owner?.own) throw new ProtocolError('linkSpent');
	await writeRequest(ctx, { referral, follows, owner: owner._id, own: owner.own, key });
	// Whoever was quicker at the desk has dealt with it.
	await amended(ctx, stored, openReferral(referral, `request:${key}`, ctx));
	return owner;
}

/**
 * She does not want it: what was written of her is emptied, and nobody is told. The link is spent last.
 * @throws ProtocolError tooMany, linkSpent when there is nothing (any more) to decline
 */
export async function declineReferral(
	ctx: AccountsContext,
	token: string,
	ip: string
): Promise<void> {
	await countAttempt(ctx, 'partnerAddress', addressPrefix(ip));
	const link = await liveLink(ctx, token);
	const { referral, stored } = await waitingFor(ctx, link);
	const done = await amended(ctx, stored, setReferralAside(referral, ctx));
	if (!done) throw new ProtocolError('linkSpent');
	await spendLink(ctx, link);
}

/** The server's word of what became of a referral. False when somebody else has just dealt with it. */
async function amended(ctx: AccountsContext, stored: StoredDoc, draft: AnyDraft): Promise<boolean> {
	const at = { by: SYSTEM, now: ctx.now(), channelsOf };
	const after = stamped(fromStored(stored), draft, at);
	return tryPut(await ctx.store.open(draft.structure), toStored(after, stored._rev));
}

/** It was opened by this very link, and the answer was lost; else somebody else has dealt with it. */
async function opened(
	ctx: AccountsContext,
	{ body }: Referral,
	email: string,
	request: string
): Promise<UserDoc> {
	const user = body.request === request ? await userOfEmail(ctx, email) : null;
	if (!user) throw new ProtocolError('linkSpent');
	return user;
}

interface Confirmed {
	referral: Referral;
	follows: boolean;
	owner: string;
	own: OwnPlace;
	key: string;
}

async function writeRequest(ctx: AccountsContext, confirmed: Confirmed): Promise<void> {
	const { own, owner, key } = confirmed;
	const ids = { dossier: own.dossier, request: `request:${key}`, consultant: owner };
	const db = await ctx.store.open(own.structure);
	for (const draft of openAccount(openingOf(confirmed), ids, ctx)) {
		const doc = stamped(null, draft, { by: owner, now: ctx.now(), channelsOf });
		await putIfAbsent(db, toStored(doc));
	}
}

/** Another structure’s partner follows nobody there: he is none of its own. */
function openingOf({ referral, follows, own }: Confirmed): Opening {
	const { firstName, surname, email, phone, need, partnerName, contactName } = referral.body;
	const unknown = { civility: null, birthDate: null, nationality: null, postCode: null };
	return {
		structure: own.structure,
		way: 'online',
		person: { ...unknown, firstName, surname, email, phone },
		need,
		onBehalfOf: partnerName,
		inCapacityOf: '',
		information: `Préparé par ${contactName}, ${partnerName}.`,
		answers: {},
		questionnaireVersion: 0,
		files: [],
		...(own.structure === referral.structure && { referral: referredBy(referral, follows) }),
		counsellor: null
	};
}

/** What waits for her word. @throws ProtocolError linkSpent when nothing does any more */
async function waitingFor(ctx: AccountsContext, link: LinkDoc) {
	const found = await referralOf(ctx, link);
	if (found.referral.state !== 'waiting') throw new ProtocolError('linkSpent');
	return found;
}

/** @throws ProtocolError linkSpent of a link that is no referral's, or whose referral is gone */
async function referralOf(
	ctx: AccountsContext,
	{ referral: at, email }: LinkDoc
): Promise<{ referral: Referral; stored: StoredDoc; email: string }> {
	const stored = at && (await (await ctx.store.open(at.structure)).get(at.id));
	if (!stored || email === null) throw new ProtocolError('linkSpent');
	return { referral: fromStored(stored) as Referral, stored, email };
}
