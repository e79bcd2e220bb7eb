import type { AnyDraft, AnyEnvelope, DocType, Envelope } from '#domain/document';
import type { Gesture } from '#domain/gestures/edit';
import type { GatewayUser } from '../../sync-server/gateway/context';
import type { CycleResult } from '../../src/lib/store/sync-client';
import type { Exclusive } from '../../src/lib/store/transport-port';
import { checkApplied, checkForgotten, checkNothingLeft, checkTold } from './applied';
import { DeviceDocs, Disk } from './device-docs';
import { markersIn } from './journal';
import { Line, nothingHeard, type Cookie, type Heard } from './network';
import type { Random } from './random';
import type { Server, Shared } from './server';
import { Tab } from './tab';

/** What a person does with his device; decides the operations it is used for. */
export type Duty = 'consultant' | 'counsellor' | 'reception' | 'admin';

export interface Person extends GatewayUser {
	name: string;
	/** One person often holds two. */
	duties: readonly Duty[];
	/** Sends by hand what our app never would (F14). */
	hostile?: boolean;
}

/** One person's store on one device, with the real sync on it. */
export class Client {
	readonly disk = new Disk();
	readonly line: Line;
	readonly random: Random;
	/** How far this device's clock is off, in ms (F5). */
	skew = 0;
	/** Whether its last exchange ended with the proof that both sides hold the same. */
	proved = false;
	/** Traces as screens left open show them; an edit there is written over that version. */
	readonly screens = new Map<string, AnyDraft>();
	#exclusive!: Exclusive;
	/** The one that is used and syncs. */
	#tab!: Tab;
	/** How often the store of this device was deleted. */
	#cleared = 0;

	constructor(
		readonly person: Person,
		readonly shared: Shared,
		server: Server,
		private readonly cookie: Cookie
	) {
		this.random = shared.random.fork();
		const { id, own } = person;
		this.line = new Line(shared, server, { id, own }, cookie);
		this.open();
	}

	/** The program begins; whatever it was doing before has ended. */
	open(): void {
		for (const docs of this.disk.tabs) docs.die();
		this.screens.clear();
		this.#exclusive = oneAtATime();
		this.#tab = this.#newTab();
	}

	/** The tab in use freezes in mid-exchange; another is opened, and takes over (F23). */
	freeze(duration: number): void {
		if (!this.#tab.busy) return;
		this.shared.journal.meets('F23', 'a tab froze');
		this.#tab.freeze(duration);
		this.#tab = this.#newTab();
		this.sync();
	}

	/** The browser clears the store: what was unsent or only kept here is gone, and nothing else (F8). */
	evict(): void {
		const { journal, oracle } = this.shared;
		const lost = [
			...[...this.disk.docs.values()].filter((local) => local.unsent !== null),
			...this.disk.refusals.values(),
			...this.disk.conflicts.values()
		];
		if (this.disk.unsent().length > 0) journal.meets('F8', 'with work unsent');
		else journal.meets('F8');
		this.#clear(JSON.stringify(oracle.lost.size > 0 ? [...this.disk.docs.values(), lost] : lost));
	}

	/** The app is as new as the server again (F9). */
	update(): void {
		this.line.outdated = false;
		this.open();
		this.sync();
	}

	/** Deletes the store, unless something in it is nowhere else. */
	signOut(): void {
		const { refusals, conflicts } = this.disk;
		if (this.disk.unsent().length + refusals.size + conflicts.size > 0) return;
		this.#clear(this.shared.oracle.lost.size > 0 ? this.disk.text() : '');
	}

	/** @param only what may be nowhere else: a restored store may lack even what it acknowledged (F10) */
	#clear(only: string): void {
		const { journal, oracle } = this.shared;
		for (const marker of markersIn(only)) {
			const typed = journal.typed.get(marker);
			if (typed && !oracle.holds(marker)) typed.excused = true;
		}
		this.disk.clear();
		this.#cleared++;
		this.open();
	}

	/** Begins an exchange; it goes on while others do theirs. Only for whoever the device is used by (F22). */
	sync(): void {
		if (this.cookie.user.id !== this.person.id) return;
		this.line.exchanges = 0;
		void this.#exchange(this.#tab).catch((error: unknown) => {
			const text = error instanceof Error ? error.stack : String(error);
			this.shared.journal.violated('P5', `the sync of ${this.person.id} threw: ${text}`);
		});
	}

	all<T extends DocType>(type: T): Envelope<T>[] {
		const docs: AnyEnvelope[] = [...this.disk.docs.values()].map((local) => local.doc);
		return docs.filter((doc) => doc.type === type) as unknown as Envelope<T>[];
	}

	get<T extends DocType>(_type: T, id: string): Envelope<T> | null {
		return (this.disk.docs.get(id)?.doc as unknown as Envelope<T> | undefined) ?? null;
	}

	gesture(): Gesture {
		const { id, name } = this.person;
		return { newKey: () => this.random.key(), user: { id, name } };
	}

	/**
	 * Does something and saves it as the device's store does. Where there is no room the person is told,
	 * and it is as if he had done nothing: his words are still on the screen before him (F7).
	 */
	async act(operation: () => readonly AnyDraft[] | null): Promise<void> {
		const { journal } = this.shared;
		const shown = [...this.screens.values()];
		const { made: drafts, takeBack } = journal.gesture(operation);
		if (!drafts) return;
		journal.saved(this.person.id, drafts);
		const tab = this.#tab;
		if (await tab.save(drafts, shown)) return;
		tab.heard.noRoom--;
		takeBack();
		for (const { id, w } of drafts) {
			this.screens.delete(id);
			const half = this.disk.docs.get(id)?.doc.w === w;
			if (half) journal.violated('F7', `${id} is half of a change that found no room`);
		}
	}

	/** Dossiers that this device names as whole. */
	wholes(): Set<string> {
		return this.disk.wholes(this.shared.clock.now + this.skew);
	}

	/** Looks at a dossier, and fetches what is missing of it, as its page does (ADR 0036). */
	async look(dossier: string): Promise<void> {
		const tab = this.#tab;
		if (!(await tab.look(dossier))) {
			tab.heard.noRoom--;
			return;
		}
		if (this.disk.docs.has(dossier)) this.disk.lookedAt.set(dossier, this.shared.clock.now);
		this.sync();
	}

	async #exchange(tab: Tab): Promise<void> {
		const outdated = this.line.outdated ? this.disk.unsent() : [];
		const cleared = this.#cleared;
		// One that joins another under way has heard what that one has.
		if (!tab.busy) Object.assign(tab.heard, { refused: [], errors: [], noRoom: 0 });
		this.proved = false;
		const result = await tab.cycle();
		this.proved = result.proved;
		const { journal } = this.shared;
		const { id } = this.person;
		if (tab.heard.noRoom > 0 && result.outcome === 'done') {
			journal.violated('F7', `${id} was not told that there is no room`);
		}
		// What the browser cleared, or another tab settled while this one was frozen, is not lost to the old app.
		const unsent = cleared === this.#cleared && tab === this.#tab ? outdated : [];
		if (this.line.outdated) this.#checkOutdated(unsent, result, tab.heard);
		if (tab !== this.#tab || result.outcome !== 'done') return;
		const honest = tab.heard.said === 'same' && this.disk.unsent().length === 0;
		if (result.proved && !honest) journal.violated('P3', `${id} was told that all is sent`);
		checkTold(this.shared, id, this.disk, tab.heard);
		checkNothingLeft(this.shared, id, this.disk, tab.heard);
	}

	/**
	 * F9: what is unsent stays unsent, and the person is asked to update. Only what no request can carry is
	 * refused to an old app as well: nobody reads so far as its version (F16).
	 */
	#checkOutdated(before: string[], { outcome, proved }: CycleResult, { errors }: Heard): void {
		const { journal } = this.shared;
		const { id } = this.person;
		const refused = errors.includes('tooLarge')
			? [...this.disk.refusals.values()].map(({ draft }) => draft.id)
			: [];
		const lost = before.filter(
			(one) => this.disk.docs.get(one)?.unsent == null && !refused.includes(one)
		);
		if (lost.length > 0) journal.violated('F9', `${id} lost ${lost.join()} to an old app`);
		if (errors.includes('invalid')) journal.violated('F9', `${id} was told that it is invalid`);
		const asked = outcome === 'update' || outcome === 'signin' || !errors.includes('updateNeeded');
		if (outcome === 'done' || proved || !asked)
			journal.violated('F9', `${id} was not asked to update`);
	}

	#newTab(): Tab {
		const { shared, person, line } = this;
		const heard = nothingHeard();
		const docs = new DeviceDocs(this.disk, {
			noRoom: () => this.#findsNoRoom(heard),
			applying: (change) => checkApplied(shared, person.id, this.disk, { change, heard }),
			forgetting: (kept) => checkForgotten(shared, this.disk, kept)
		});
		const newKey = () => this.random.key();
		const now = () => shared.clock.now + this.skew;
		const exclusive = this.#exclusive;
		return new Tab({ shared, user: person.id, docs, line, heard, exclusive, now, newKey });
	}

	#findsNoRoom(heard: Heard): boolean {
		const { faults, journal } = this.shared;
		const full = this.disk.full || (faults.has('F7') && this.random.chance(0.01));
		if (!full) return false;
		heard.noRoom++;
		journal.meets('F7', 'a write found no room');
		return true;
	}
}

/** One piece of work after the other, as the lock of all tabs does. */
function oneAtATime(): Exclusive {
	let last: Promise<unknown> = Promise.resolve();
	return <T>(work: () => Promise<T>): Promise<T> => {
		const next = last.then(work, work);
		last = next.catch(() => undefined);
		return next;
	};
}
