import { isKind, type Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import type { NewKey } from '#domain/ids';
import type { StaffMember } from '#domain/structure';
import { TRAINING } from '#domain/training';
import { ProtocolError } from '#protocol/errors';
import type { TrainingPeople } from '../accounts/training';
import { generateTraining } from '../demo/training';
import type { DemoLogin } from '../demo/seed';
import { EXERCICE, TRAINEES } from '../demo/structures/exercice';
import { plain } from '../demo/structures/seed';
import { writeInOrder } from '../demo/write';
import { standingsOf } from '../gateway/facts';
import { inParallel } from '../parallel';
import type { Store } from '../store/port';
import { markOf, noteBeginning, noteInstalled, noteReady, type TrainingMark } from './mark';
import { peopleIn, sweepTraining } from './sweep';

/** What the accounts do for the training structure, and for no other. */
export interface TrainingAccounts {
	/** @throws ProtocolError tooMany */
	countReset(): Promise<void>;
	hashOf(password: string): Promise<string>;
	ensureFictitiousStaff(structure: string, member: StaffMember, password: string): Promise<unknown>;
	ensureConsultant(
		dossier: Envelope<'dossier'>,
		options: { password: null; invite: false }
	): Promise<unknown>;
	endTraining(people: TrainingPeople): Promise<void>;
	sharePassword(ids: Iterable<string>, hash: string): Promise<void>;
}

export interface TrainingContext {
	store: Store;
	accounts: TrainingAccounts;
	now: () => number;
	newKey: NewKey;
}

/** How many accounts are made at a time. */
const AT_ONCE = 8;

/**
 * The fictitious structure in which teams train (ADR 0050): laid once, begun anew as often as they like. Each
 * beginning is noted before anything is erased, and goes on to its end after a crash (TR-05).
 */
export class Training {
	/** What this process has under way: a second word meanwhile means the same. */
	#ending: Promise<TrainingMark> | null = null;
	#filling: Promise<void> | null = null;

	constructor(private readonly ctx: TrainingContext) {}

	/** Lays it with its people, who are entered by this password; nothing where there is one already. */
	async install(password: string): Promise<void> {
		const { store, accounts } = this.ctx;
		if (!(await markOf(store))) {
			await noteInstalled(store, await accounts.hashOf(password), this.#beginning());
		}
		await this.resume();
	}

	/**
	 * Begins anew at the word of one of its local admins. Once this resolves nobody is signed in there any more;
	 * `finished` resolves when the others have come.
	 * @throws ProtocolError unknown: to others there is nothing to reset (TR-01); tooMany
	 */
	async resetBy(user: string): Promise<{ finished: Promise<void> }> {
		const here = (await standingsOf(this.ctx, user)).find((one) => one.structure === TRAINING);
		if (!here?.roles.includes('localAdmin')) throw new ProtocolError('unknown');
		await this.ctx.accounts.countReset();
		return this.reset();
	}

	/**
	 * Begins anew.
	 * @param password by which it is entered from here on; the one until now, when none is given
	 * @throws ProtocolError unknown where there is none
	 */
	async reset(password?: string): Promise<{ finished: Promise<void> }> {
		if (this.#filling) return { finished: this.#filling };
		this.#ending ??= this.#ended(password).finally(() => (this.#ending = null));
		const mark = await this.#ending;
		return { finished: this.#filled(mark) };
	}

	/** Goes on with a beginning that something stopped. */
	async resume(): Promise<void> {
		const mark = await markOf(this.ctx.store);
		if (mark?.state !== 'beginning') return;
		await this.#end();
		await this.#filled(mark);
	}

	#beginning() {
		return { seed: seedIn(this.ctx.newKey()), at: this.ctx.now() };
	}

	/** Notes that it begins anew, and has everyone leave. */
	async #ended(password?: string): Promise<TrainingMark> {
		const changed = password ? { password: await this.ctx.accounts.hashOf(password) } : {};
		const mark = await noteBeginning(this.ctx.store, { ...this.#beginning(), ...changed });
		if (!mark) throw new ProtocolError('unknown');
		await this.#end();
		return mark;
	}

	/** The accounts first: what led to them stands until they are gone. Of its staff those too whom somebody took out. */
	async #end(): Promise<void> {
		const { staff, consultants } = await peopleIn(this.ctx.store);
		const members = new Set([...staff, ...EXERCICE.staff.map((one) => one.user)]);
		await this.ctx.accounts.endTraining({ staff: members, consultants });
	}

	#filled(mark: TrainingMark): Promise<void> {
		this.#filling ??= this.#fill(mark).finally(() => (this.#filling = null));
		return this.#filling;
	}

	async #fill(mark: TrainingMark): Promise<void> {
		const { store, accounts } = this.ctx;
		const docs = generateTraining({ seed: mark.seed, now: mark.at });
		const { consultants } = await peopleIn(store);
		await sweepTraining(store, new Set(docs.map((doc) => doc.id)), consultants);
		const dossiers = docs.filter((doc) => isKind('dossier', doc));
		await writeInOrder(store, docs, async () => {
			for (const member of EXERCICE.staff) {
				await accounts.ensureFictitiousStaff(TRAINING, member, this.ctx.newKey());
			}
			await inParallel(dossiers, AT_ONCE, async (dossier) => {
				await accounts.ensureConsultant(dossier, { password: null, invite: false });
			});
			await accounts.sharePassword(knownIn(dossiers), mark.password);
		});
		await noteReady(store, mark);
	}
}

/** Everyone one can sign in as, whenever it began. */
export function trainingLogins(password: string): DemoLogin[] {
	const staff = EXERCICE.staff.map((one) => ({
		role: one.roles.join(' + '),
		name: fullName(one),
		email: one.email
	}));
	const people = TRAINEES.map((one) => ({
		role: one.stage,
		name: fullName(one),
		email: addressOf(one)
	}));
	return [...staff, ...people].map((one) => ({ ...one, structure: TRAINING, password }));
}

/** Ids of those whom one enters as: the staff, and the known people of this beginning. */
function knownIn(dossiers: readonly Envelope<'dossier'>[]): string[] {
	const addresses = new Set(TRAINEES.map(addressOf));
	const known = dossiers.filter(({ body }) => addresses.has(body.person.email ?? ''));
	return [...EXERCICE.staff.map((one) => one.user), ...known.map(({ body }) => body.consultant)];
}

function addressOf({ firstName, surname }: { firstName: string; surname: string }): string {
	return `${plain(firstName)}.${plain(surname)}@${EXERCICE.mailDomain}`;
}

/** A number out of a random key: other people each time. */
function seedIn(key: string): number {
	return [...key].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 2 ** 31, 7);
}
