import type { Static, TSchema } from 'typebox';
import { check } from '#protocol/check';
import type { Ends, EndsPage, Leaf } from '../store/replica';
import {
	EndsAnswer,
	GraftAnswer,
	LONGEST_WAIT_MS,
	LackingAnswer,
	LeavesAnswer,
	MOST_LEAVES,
	SITE_ROUTES
} from './wire';
import type { Peer } from './site-doc';

/** Another site does not answer, or does not answer as one. */
export class SiteUnreachable extends Error {}
/** Another site does not accept the key. */
export class KeyRefused extends Error {}

const PATIENCE_MS = 30_000;

/** Another site's network, over its server. Nothing it answers is trusted to be more than its schema says. */
export class RemoteNetwork {
	constructor(private readonly peer: Peer) {}

	ends(since: string, wait?: AbortSignal): Promise<EndsPage> {
		return this.#ask('ends', { since, wait: wait !== undefined }, EndsAnswer, wait);
	}

	async lacking(ends: readonly Ends[]): Promise<Ends[]> {
		if (ends.length === 0) return [];
		return (await this.#ask('lacking', { ends }, LackingAnswer)).ends;
	}

	async *leaves(ends: readonly Ends[]): AsyncIterable<Leaf> {
		for (let n = 0; n < ends.length; n += MOST_LEAVES) {
			const question = { ends: ends.slice(n, n + MOST_LEAVES) };
			const { leaves } = await this.#ask('leaves', question, LeavesAnswer);
			yield* leaves.map((leaf) => ({ ...leaf, file: null }));
		}
	}

	async graft(leaves: readonly Leaf[]): Promise<void> {
		for (let n = 0; n < leaves.length; n += MOST_LEAVES) {
			const group = leaves.slice(n, n + MOST_LEAVES);
			const sent = group.map(({ id, revs, deleted, fields }) => ({ id, revs, deleted, fields }));
			await this.#ask('graft', { leaves: sent }, GraftAnswer);
		}
	}

	/** @throws SiteUnreachable, KeyRefused */
	async #ask<T extends TSchema>(
		route: keyof typeof SITE_ROUTES,
		question: object,
		answer: T,
		wait?: AbortSignal
	): Promise<Static<T>> {
		const patience = AbortSignal.timeout(PATIENCE_MS + (wait ? LONGEST_WAIT_MS : 0));
		const response = await fetch(this.peer.url + SITE_ROUTES[route], {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `Bearer ${this.peer.key}` },
			body: JSON.stringify(question),
			redirect: 'error',
			signal: wait ? AbortSignal.any([wait, patience]) : patience
		}).catch((error: Error) => {
			throw new SiteUnreachable(`${this.peer.url} does not answer`, { cause: error });
		});
		if (response.status === 401) throw new KeyRefused(`${this.peer.url} does not accept the key`);
		const body: unknown = await response.json().catch(() => null);
		const checked = check(answer, body);
		if (response.ok && checked.ok) return checked.value;
		throw new SiteUnreachable(`${this.peer.url} answers ${response.status}, not as a site`);
	}
}
