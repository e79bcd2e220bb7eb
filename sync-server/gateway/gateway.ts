import { channelsOfUser } from '#access/channels';
import { heldOf, heldPlaces } from '#access/held';
import { ProtocolError } from '#protocol/errors';
import { check, isWellFormed } from '#protocol/check';
import { FileRequest, FileUpload } from '#protocol/files';
import { FetchRequest, PullRequest } from '#protocol/pull';
import { PushRequest } from '#protocol/push';
import { RecoverRequest } from '#protocol/recover';
import { MIN_PROTOCOL_VERSION } from '#protocol/version';
import type { Static, TSchema } from 'typebox';
import { DayEnds } from '../projections/day-ends';
import { StoreFull } from '../store/port';
import type { GatewayContext, GatewayUser } from './context';
import { factsOf, structuresIn } from './facts';
import { fetchDocs } from './fetch';
import { downloadFile, uploadFile } from './files';
import { latelyIn } from './lately';
import { Poker } from './poke';
import { EarlyDigests, pull } from './pull';
import { push } from './push';
import { recover } from './recover';

/**
 * The sync gateway: every method takes the signed-in user and a body as it came off the wire, and
 * answers or throws a ProtocolError. Stateless but for the connections it wakes (architecture §4).
 */
export class Gateway {
	private readonly poker: Poker;
	private readonly dayEnds: DayEnds;

	constructor(private readonly ctx: GatewayContext) {
		this.poker = new Poker(ctx);
		this.dayEnds = new DayEnds(ctx);
	}

	/** Begins to wake connected devices; what keeps it from following a database is told to `onError`. */
	async start(onError: (error: unknown) => void): Promise<void> {
		await this.poker.start(onError);
	}

	stop(): void {
		this.poker.stop();
	}

	async pull(user: GatewayUser, body: unknown) {
		const request = received(PullRequest, body);
		const { places } = latelyIn(this.ctx);
		const guess = places.get(user.id) ?? { structures: [], channels: [] };
		const early = new EarlyDigests(this.ctx, guess.channels, this.settled(guess.structures));
		const facts = await factsOf(this.ctx, user);
		const structures = structuresIn(facts);
		await this.settled(structures);
		places.note(user.id, { structures, channels: heldPlaces(heldOf(facts, request.opened)) });
		// Of his devices each may hold another part: whoever may read a change is woken by it (PK-01).
		this.poker.noteChannels(
			user.id,
			channelsOfUser(facts).map((place) => place.channel)
		);
		return pull(this.ctx, user, facts, request, early);
	}

	async fetch(user: GatewayUser, body: unknown) {
		const request = received(FetchRequest, body);
		return fetchDocs(this.ctx, user, request);
	}

	/** @param stream that of the app it comes from */
	async push(user: GatewayUser, body: unknown, stream: string | null = null) {
		const sender = { user: user.id, stream };
		return push(this.ctx, user, received(PushRequest, body), (tokens) =>
			this.poker.noteSent(sender, tokens)
		);
	}

	async recover(user: GatewayUser, body: unknown) {
		return recover(this.ctx, user, received(RecoverRequest, body));
	}

	async uploadFile(user: GatewayUser, meta: unknown, bytes: Uint8Array) {
		const upload = received(FileUpload, meta);
		if (!isWellFormed(upload)) throw new ProtocolError('invalid', { field: '/file/name' });
		return uploadFile(this.ctx, await factsOf(this.ctx, user), upload, bytes);
	}

	async downloadFile(user: GatewayUser, body: unknown) {
		const request = received(FileRequest, body);
		return downloadFile(this.ctx, await factsOf(this.ctx, user), request);
	}

	/**
	 * Consents and stand-ins whose day is over end before anything is read (PR-08, CL-04). Where there is no
	 * room to write that down, reading goes on: no answer shows what is over, and it leaves the devices later.
	 */
	private async settled(structures: Iterable<string>): Promise<void> {
		for (const structure of structures) {
			await this.dayEnds.settled(structure).catch((error: unknown) => {
				if (!(error instanceof StoreFull)) throw error;
			});
		}
	}

	/** Registers a device to be woken; the returned function forgets it. */
	connect(user: GatewayUser, stream: string | null, send: () => void): () => void {
		return this.poker.connect({ user: user.id, stream }, send);
	}
}

/** @throws ProtocolError invalid (with the field) or updateNeeded */
function received<T extends TSchema>(schema: T, body: unknown): Static<T> {
	const protocol = (body as { protocol?: unknown } | null)?.protocol;
	if (typeof protocol === 'number' && protocol < MIN_PROTOCOL_VERSION) {
		throw new ProtocolError('updateNeeded');
	}
	const checked = check(schema, body);
	if (!checked.ok) throw new ProtocolError('invalid', { field: checked.field });
	return checked.value;
}
