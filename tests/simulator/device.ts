import { Client, type Person } from './client';
import type { Cookie } from './network';
import type { Server, Shared } from './server';

/**
 * One device. Mostly one person's; a tablet is handed from one to another (F22): each has a store of his
 * own on it, of which only one is open, and the cookie is whoever's who signed in last.
 */
export class Device {
	readonly stores: Client[];
	readonly #cookie: Cookie;
	#present = 0;

	constructor(
		people: readonly Person[],
		private readonly shared: Shared,
		server: Server
	) {
		const [first] = people as [Person];
		this.#cookie = { user: first };
		this.stores = people.map((person) => new Client(person, shared, server, this.#cookie));
	}

	/** Whose hands it is in. */
	get client(): Client {
		return this.stores[this.#present] as Client;
	}

	/**
	 * The next person signs in, which takes a network. Whoever had it before has either signed out, which
	 * deletes his store when nothing in it is unsent or only kept here; or it stays as it is, sealed, with
	 * whatever was under way.
	 */
	handOver(): void {
		const { journal, random } = this.shared;
		const before = this.client;
		if (this.stores.length < 2 || !before.line.online) return;
		if (before.disk.unsent().length > 0) journal.meets('F22', 'with work unsent');
		else journal.meets('F22');
		if (random.chance(0.3)) before.signOut();
		this.seat((this.#present + 1) % this.stores.length);
	}

	/** Whoever's store it is opens it. */
	seat(n: number): void {
		this.#present = n;
		const { client } = this;
		this.#cookie.user = { id: client.person.id, own: client.person.own };
		client.line.online = true;
		client.open();
		client.sync();
	}
}
