import { channelsLeft } from '#access/channels-left';
import { actionsDatabase } from '#domain/document';
import { NETWORK } from '#domain/ids';
import type { Change, StoredDoc } from '../store/port';
import type { GatewayContext } from './context';
import { Recent } from '../store/recent';
import { followChanges, type Following } from '../store/follow-changes';
import { eachStructure } from './each-structure';
import { fromStored } from './stored';

/** Versions remembered with the stream of who sent them: they come through the feed within moments. */
const MAX_SENT = 10_000;

/** Whose app, and the name of the stream that wakes it. */
export interface Sender {
	user: string;
	/** Null when it gave none: nothing is spared it then. */
	stream: string | null;
}

interface Connection extends Sender {
	send: () => void;
	/** Channels the user saw at his last pull; null before the first, when everything concerns him. */
	channels: ReadonlySet<string> | null;
}

/**
 * Wakes the devices whose channels a change touches (architecture §4.5). A poke says nothing; losing
 * one only delays a pull. One change feed per database, one connection per device.
 */
export class Poker {
	private readonly connections = new Set<Connection>();
	private readonly stopped = new AbortController();
	/** By write token. */
	private readonly sentBy = new Recent<Sender>(MAX_SENT);

	constructor(private readonly ctx: GatewayContext) {}

	/** Follows the change feeds from now on, those of structures installed later too. */
	async start(onError: (error: unknown) => void): Promise<void> {
		const following = { store: this.ctx.store, onError, signal: this.stopped.signal };
		void this.follow(following, NETWORK);
		await eachStructure(following, (structure) => {
			void this.follow(following, structure);
			void this.follow(following, actionsDatabase(structure));
		});
	}

	stop(): void {
		this.stopped.abort();
		this.connections.clear();
	}

	/** Registers a device; the returned function forgets it. */
	connect({ user, stream }: Sender, send: () => void): () => void {
		const connection: Connection = { user, stream, send, channels: null };
		this.connections.add(connection);
		return () => void this.connections.delete(connection);
	}

	/** Remembers which channels concern a user, as of his latest pull. */
	noteChannels(user: string, channels: Iterable<string>): void {
		const set = new Set(channels);
		for (const connection of this.connections) {
			if (connection.user === user) connection.channels = set;
		}
	}

	/** What a device sends wakes every other; itself it pulls anyway once it has its verdicts (PK-03). */
	noteSent(sender: Sender, tokens: Iterable<string>): void {
		for (const w of tokens) this.sentBy.note(w, sender);
	}

	private follow(following: Following, name: string): Promise<void> {
		return followChanges(following, name, ({ changes }) => {
			for (const change of changes) this.wake(change);
		});
	}

	private wake({ doc }: Change): void {
		if (!doc?.channels?.length) return;
		const users = usersIn(doc);
		const touched = [...doc.channels, ...channelsLeft(fromStored(doc))];
		const sender = this.sentBy.get(doc.w as string);
		for (const { user, stream, channels, send } of this.connections) {
			if (user === sender?.user && stream !== null && stream === sender.stream) continue;
			const concerned = !channels || touched.some((channel) => channels.has(channel));
			if (concerned || users.has(user)) send();
		}
	}
}

/** Users whose rights this very change may have widened: their last pull did not know of it yet. */
function usersIn(doc: StoredDoc): Set<string> {
	const body = doc.body as {
		consultant?: string;
		assignment?: { counsellor: string } | null;
		standIn?: { counsellor: string } | null;
		members?: { user: string }[];
		joined?: { person: string } | null;
	};
	const named = [
		body.consultant,
		body.assignment?.counsellor,
		body.standIn?.counsellor,
		body.joined?.person
	];
	const members = body.members?.map((member) => member.user) ?? [];
	return new Set([...named, ...members].filter((user) => user !== undefined));
}
