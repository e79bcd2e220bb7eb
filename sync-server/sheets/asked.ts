import { createHash } from 'node:crypto';
import { ASKED_KEPT_DAYS } from '#domain/asked-question';
import { created } from '#domain/gestures/edit';
import { NETWORK, type NewKey } from '#domain/ids';
import { putNew } from '../projections/system-write';
import type { Database, Store, StoredDoc } from '../store/port';
import { StoreConflict } from '../store/port';
import { term, wordsOf } from './french';

export interface AskedContext {
	store: Store;
	now: () => number;
	newKey: NewKey;
}

/** What somebody asked, and the sheets that were proposed to him. */
export interface Asked {
	question: string;
	proposed: readonly string[];
}

const ASKED = 'askedQuestion:';
const KEPT_MS = ASKED_KEPT_DAYS * 24 * 3_600_000;
/** The desk reads what is missing: a list that nobody can read to its end helps nobody (FC-06). */
export const MOST_ASKED = 500;

/** Addresses and numbers are somebody's, and no sheet is ever written of one. */
const EMAIL = /[^\s@<>]+@[^\s@<>]+/g;
const NUMBER = /\+?\d(?:[ .\-/()\u00a0\u202f]*\d){5,}/g;

/**
 * Writes down what was asked in vain, for every reception of the network: the question and what was proposed,
 * and nothing of who asked (FC-04). The same words asked again, in another order or inflection, stand once,
 * whatever became of them (FC-05).
 * @returns whether it was written
 */
export async function noteAsked(
	ctx: AskedContext,
	{ question, proposed }: Asked
): Promise<boolean> {
	const words = withoutAddresses(question);
	const id = askedId(words);
	const network = await ctx.store.open(NETWORK);
	if (id === null || (await network.get(id))) return false;
	if ((await network.withPrefix(ASKED)).length >= MOST_ASKED) return false;
	const published = await publishedOf(network, proposed);
	const draft = created<'askedQuestion'>(
		{
			id,
			type: 'askedQuestion',
			structure: NETWORK,
			dossier: null,
			state: 'open',
			body: { question: words, proposed: published, sheet: null }
		},
		ctx.newKey
	);
	return putNew(ctx, draft, ctx.now());
}

/** Removes what was asked longer ago than it is kept, whatever became of it. @returns how many */
export async function forgetAsked(ctx: Pick<AskedContext, 'store' | 'now'>): Promise<number> {
	const network = await ctx.store.open(NETWORK);
	const before = ctx.now() - KEPT_MS;
	let removed = 0;
	for (const stored of await network.withPrefix(ASKED)) {
		if (Number(stored.createdAt) < before && (await gone(network, stored))) removed++;
	}
	return removed;
}

/** Nothing when reception has just changed it: the next round finds it again. */
async function gone(network: Database, { _id, _rev = '' }: StoredDoc): Promise<boolean> {
	try {
		await network.remove(_id, _rev);
		return true;
	} catch (error) {
		if (error instanceof StoreConflict) return false;
		throw error;
	}
}

/** Follows from what the words say; null when they say nothing that a sheet could answer. */
export function askedId(words: string): string | null {
	const terms = new Set(
		wordsOf(words)
			.map(term)
			.filter((one) => one !== null)
	);
	if (terms.size === 0) return null;
	const said = [...terms].sort().join(' ');
	return ASKED + createHash('sha256').update(said).digest('hex').slice(0, 32);
}

function withoutAddresses(question: string): string {
	return question.replace(EMAIL, '…').replace(NUMBER, '…').trim();
}

/** Anyone may name anything: what is written is what was really there to choose from. */
async function publishedOf(network: Database, ids: readonly string[]): Promise<string[]> {
	const sheets = [...new Set(ids)].filter((id) => id.startsWith('questionSheet:'));
	const found = await network.getMany(sheets);
	return sheets.filter((id) => found.get(id)?.state === 'current');
}
