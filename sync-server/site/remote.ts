import type { Static, TSchema } from 'typebox';
import { check } from '#protocol/check';
import type { Ends, Leaf } from '../store/replica';
import type { Peer } from './site-doc';
import {
	EndsAnswer,
	GraftAnswer,
	LONGEST_WAIT_MS,
	LackingAnswer,
	LeavesAnswer,
	MOST_LEAVES,
	SITE_ROUTES,
	fromWire,
	toWire
} from './wire';

/** Another site does not answer, or does not answer as one. */
export class SiteUnreachable extends Error {}
/** Another site does not accept the key. */
export class KeyRefused extends Error {}

const PATIENCE_MS = 30_000;

/** Another site's network, over its server. Nothing it answers is trusted to be more than its schema says. */
export class RemoteNetwork {
	#life: string | null = null;

	/** @param ended lets go of every question when it aborts */
	constructor(
		private readonly peer: Peer,
		private readonly ended?: AbortSignal
	) {}

	/** @throws SiteUnreachable when its store was restored meanwhile: one begins anew with it */
	async ends(since: string, wait?: AbortSignal): Promise<EndsAnswer> {
		const answer = await this.#ask('ends', { since, wait: wait !== undefined }, EndsAnswer, wait);
		this.#life ??= answer.life;
		if (answer.life === this.#life) return answer;
		throw new SiteUnreachable(`${this.peer.url} has restored its store`);
	}

	async lacking(ends: readonly Ends[]): Promise<Ends[]> {
		if (ends.length === 0) return [];
		return (await this.#ask('lacking', { ends }, LackingAnswer)).ends;
	}

	async *leaves(ends: readonly Ends[]): AsyncIterable<Leaf> {
		for (const group of groups(ends)) {
			const { leaves } = await this.#ask('leaves', { ends: group }, LeavesAnswer);
			yield* leaves.map(fromWire);
		}
	}

	async graft(leaves: readonly Leaf[]): Promise<void> {
		for (const group of groups(leaves)) {
			await this.#ask('graft', { leaves: group.map(toWire) }, GraftAnswer);
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
		const signals = [patience, this.ended, wait].filter((one) => one !== undefined);
		const response = await fetch(this.peer.url + SITE_ROUTES[route], {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `Bearer ${this.peer.key}` },
			body: JSON.stringify(question),
			redirect: 'error',
			signal: AbortSignal.any(signals)
		}).catch((error: unknown) => {
			throw new SiteUnreachable(`${this.peer.url} does not answer`, { cause: error });
		});
		if (response.status === 401) throw new KeyRefused(`${this.peer.url} does not accept the key`);
		const checked = check(answer, await response.json().catch(() => null));
		if (response.ok && checked.ok) return checked.value;
		throw new SiteUnreachable(`${this.peer.url} answers ${response.status}, not as a site`);
	}
}

function* groups<T>(list: readonly T[]): Iterable<T[]> {
	for (let n = 0; n < list.length; n += MOST_LEAVES) yield list.slice(n, n + MOST_LEAVES);
}
