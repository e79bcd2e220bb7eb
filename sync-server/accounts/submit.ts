import { answerFaults } from '#domain/answers';
import type { Bodies } from '#domain/document';
import { settingsId } from '#domain/ids';
import { LANGUAGES, type Language } from '#domain/language';
import { LINK_LIFETIME_MS } from '#domain/limits';
import type { AskedQuestion } from '#domain/question';
import { askedAndAnswered } from '#domain/request-answers';
import { isTraining } from '#domain/training';
import { ProtocolError } from '#protocol/errors';
import type { SubmitRequest, Submitted } from '#protocol/public-request';
import { checkBytes } from '../gateway/files';
import { structuresOf } from '../gateway/facts';
import { expiring, type ExpiringDoc } from '../store/expiry';
import { StoreConflict, type Database } from '../store/port';
import { addressPrefix, countAttempt } from './attempts';
import type { AccountsContext } from './context';
import { doubtOf } from './doubt';
import type { From } from './from';
import { linkId, makeLink } from './links';
import type { LinkDoc } from './records';
import { normaliseEmail } from './secret';
import { userOfEmail } from './users';

/**
 * `pending:<key>` in the structure's database: a request whose address is not proved yet (S15). The key
 * is derived from the page's and from the address: content, link and mail of one address are never
 * those of another, whoever else sends the same key at the same instant (AC-19).
 */
export interface PendingDoc extends ExpiringDoc {
	/** With the questions that were answered, in the structure's own words; one that waited before has none. */
	request: Omit<SubmitRequest, 'file' | 'guard'> & { asked?: AskedQuestion[] };
	file: NonNullable<SubmitRequest['file']>['ref'] | null;
	/** Of the page it was written on: the account that it opens has it. Absent where it is that of most. */
	language?: Language;
}

/**
 * Takes a request from the public page (S12–S21, D02 way 1): it waits for its confirmation, and the
 * page learns nothing of whether the address is known. The same `key` again asks nothing twice: every
 * step writes under an id derived from it, and a step already done is skipped (AC-02). Whoever is doubted is
 * asked once more, and nothing is written until then (FC-13).
 * @throws ProtocolError invalid, unknown (structure), tooMany, wrongFileType, wrongDigest
 */
export async function submit(
	ctx: AccountsContext,
	{ guard, ...request }: SubmitRequest,
	{ ip, language }: From
): Promise<Submitted> {
	await countAttempt(ctx, 'submitAddress', addressPrefix(ip));
	const again = doubtOf(ctx, guard, request.key);
	if (again) return { again };
	const { answers, asked } = await checkedAnswers(ctx, request);
	const bytes = request.file && new Uint8Array(Buffer.from(request.file.content, 'base64'));
	if (request.file && bytes) checkBytes(request.file.ref, bytes);
	const email = normaliseEmail(request.person.email);
	const hash = ctx.secret.emailHash(email);
	const key = ctx.secret.key22('asked', request.structure, request.key, hash);
	const token = ctx.secret.derive('confirm', request.structure, key);
	const link = (await ctx.db.get(linkId(token))) as LinkDoc | null;
	if (link?.used) return { sent: true };
	if (!link) await countAttempt(ctx, 'submit', hash);
	const db = await ctx.store.open(request.structure);
	const kept = { ...request, key, answers, asked, person: { ...request.person, email } };
	await keepPending(ctx, db, { kept, bytes, language });
	const pending = { structure: request.structure, key };
	await makeLink(ctx, token, { purpose: 'confirm', user: null, email: hash, pending });
	const known = await userOfEmail(ctx, hash);
	await ctx.queueMail(request.structure, {
		id: `mail:confirm-${ctx.secret.key22('mail', token)}`,
		to: email,
		kind: known ? 'accountExists' : 'confirmation',
		data: { token },
		language
	});
	return { sent: true };
}

export function pendingId(key: string): string {
	return `pending:${key}`;
}

/** The answers to what the structure asks now (S16), with the questions; others are left out. */
async function checkedAnswers(ctx: AccountsContext, request: SubmitRequest) {
	const { questionnaire } = await settingsOf(ctx, request.structure);
	const faults = answerFaults(questionnaire.questions, request.answers);
	const [first] = Object.keys(faults);
	if (first) throw new ProtocolError('invalid', { field: `/answers/${first}` });
	const { asked, answers } = askedAndAnswered(questionnaire.questions, request.answers);
	// A page may have been open since before the questions were changed: what it asked is not known here.
	const known = request.questionnaireVersion === questionnaire.version;
	return { answers, asked: known ? asked : [] };
}

/**
 * A structure's settings. @throws ProtocolError unknown when there is no such structure here: for the public there is
 * none to train in (TR-06)
 */
async function settingsOf(
	ctx: AccountsContext,
	structure: string
): Promise<Bodies['structureSettings']> {
	const known = !isTraining(structure) && (await structuresOf(ctx)).includes(structure);
	if (!known) throw new ProtocolError('unknown');
	const db = await ctx.store.open(structure);
	const settings = await db.get(settingsId(structure));
	if (!settings) throw new ProtocolError('unknown');
	return settings.body as Bodies['structureSettings'];
}

/** What waits for its confirmation. */
interface Kept {
	kept: SubmitRequest & Pick<PendingDoc['request'], 'asked'>;
	bytes: Uint8Array | null;
	language: Language | undefined;
}

async function keepPending(
	ctx: AccountsContext,
	db: Database,
	{ kept: { file, ...request }, bytes, language }: Kept
): Promise<void> {
	const doc: PendingDoc = {
		_id: pendingId(request.key),
		...expiring(ctx.now() + LINK_LIFETIME_MS),
		request,
		file: file?.ref ?? null,
		...(language && language !== LANGUAGES[0] && { language })
	};
	try {
		if (file && bytes) await db.putFile(doc, { bytes, type: file.ref.type });
		else await db.put(doc);
	} catch (error) {
		if (!(error instanceof StoreConflict)) throw error;
	}
}
