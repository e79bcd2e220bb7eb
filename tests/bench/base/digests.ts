import type { AnyEnvelope } from '#domain/document';
import { EMPTY_DIGEST, addTo, hashOf, rollUp, type Digest } from '#protocol/digest';
import type { ChannelListing, PullResponse } from '#protocol/pull';
import { ROUTES } from '#protocol/routes';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Client } from '../host/client';

/**
 * What a device knows of its channels, without its documents: enough to take part in the pull as a
 * device that holds everything.
 */
export class KnownChannels {
	readonly #digests = new Map<string, Digest>();

	get rollUp(): Digest {
		return rollUp(this.#digests);
	}

	/** One pull as a device makes it. @returns the documents that changed, as a fetch asks for them */
	async pull(client: Client): Promise<{ id: string; database: string }[]> {
		const protocol = PROTOCOL_VERSION;
		const first = await client.post<PullResponse>(ROUTES.pull, { protocol, rollUp: this.rollUp });
		if (first.body.answer === 'same') return [];
		const request = { protocol, rollUp: this.rollUp, digests: Object.fromEntries(this.#digests) };
		const { body } = await client.post<PullResponse>(ROUTES.pull, request);
		if (body.answer !== 'changes') return [];
		for (const listing of body.changed) this.#learn(listing);
		for (const channel of body.gone) this.#digests.delete(channel);
		return body.changed.flatMap(({ database, rows }) => rows.map(([id]) => ({ id, database })));
	}

	#learn({ channel, rows }: ChannelListing): void {
		const digest = rows.reduce((sum, [id, w]) => addTo(sum, hashOf(id, w)), EMPTY_DIGEST);
		this.#digests.set(channel, digest);
	}
}

/** Ids and versions, as an exchange of lists would send them. */
export function rowsOf(docs: readonly AnyEnvelope[]): [string, string][] {
	return docs.map(({ id, w }) => [id, w]);
}
