import { isAtADesk, isDesk, isOfDesk, isOfDeskAlone, otherOf, standing } from './oracle-desk';
import { turnOf } from './oracle-turn';
import {
	homeOf,
	isOwnNotices,
	isOver,
	isRecent,
	keepsOfStructure,
	keepsSheet,
	moveOf,
	toldTo,
	type Doc
} from './oracle-words';

/**
 * The access oracle. It imports nothing of the gateway, of access or of the domain: it reads the
 * specification a second time, over plain JSON, and is asked after every answer the server gives.
 */
interface Version {
	/** The instant from which it stands: the number of writes so far. */
	from: number;
	doc: Doc;
	/** The same as JSON. */
	text: string;
	/** A restored store had lost it (F10); what returned is a version of its own. */
	lost?: true;
}

/** When a request arrived: the instant, and the time, ms since 1970. Rights that end by time are those of then. */
export interface Since {
	from: number;
	at: number;
}

/** What stood in the store at every instant of a history, and who may see it. */
export class Oracle {
	/** Versions by database and id, oldest first. */
	readonly history = new Map<string, Version[]>();
	readonly #byId = new Map<string, string[]>();
	readonly #byMarker = new Map<string, Set<string>>();
	readonly #structures: string[] = [];
	readonly #dossiers: string[] = [];
	/** Write tokens that ever stood. */
	readonly tokens = new Set<string>();
	instant = 0;
	/** Of what restored stores had lost (F10): whether it came back is a matter of who held it. */
	readonly lost = new Set<string>();

	constructor(private readonly now: () => number) {}

	/** A write has taken effect. */
	note(database: string, doc: Doc): void {
		const key = `${database}/${doc._id}`;
		const versions = this.history.get(key) ?? [];
		if (versions.length === 0) this.#begin(key, doc._id);
		// What has no type is the server's own affair: it changes nobody's rights.
		if (doc.type) this.instant++;
		if (doc.w) this.tokens.add(doc.w);
		const text = JSON.stringify(doc);
		versions.push({ from: this.instant, doc, text });
		this.history.set(key, versions);
		for (const [marker] of text.matchAll(/¤[0-9a-z]+¤/g)) {
			this.#byMarker.set(marker, (this.#byMarker.get(marker) ?? new Set()).add(key));
		}
	}

	#begin(key: string, id: string): void {
		this.#byId.set(id, [...(this.#byId.get(id) ?? []), key]);
		const [, card] = /^network\/structureCard:(.*)$/.exec(key) ?? [];
		if (card) this.#structures.push(card);
		if (id.startsWith('dossier:')) this.#dossiers.push(key);
	}

	/** How much of each document's history a backup taken now holds. */
	backup(): ReadonlyMap<string, number> {
		return new Map([...this.history].map(([key, versions]) => [key, versions.length]));
	}

	/** The store is again as the backup was (F10): versions since are over, new documents are gone. */
	restored(backup: ReadonlyMap<string, number>): void {
		const from = ++this.instant;
		for (const [key, versions] of this.history) {
			const known = backup.get(key) ?? 0;
			const latest = versions.at(-1) as Version;
			if (versions.length === known) continue;
			if (latest.doc.type) this.lost.add(key);
			for (const version of versions.slice(known)) version.lost = true;
			const gone = { _id: latest.doc._id };
			const { doc, text } = versions[known - 1] ?? { doc: gone, text: JSON.stringify(gone) };
			versions.push({ from, doc, text });
		}
	}

	/** The document as of an instant, or now. */
	at(key: string, instant = this.instant): Doc | undefined {
		return this.#version(key, instant)?.doc;
	}

	#version(key: string, instant: number): Version | undefined {
		return this.history.get(key)?.findLast((version) => version.from <= instant);
	}

	/** Whether a version with this write token ever stood. */
	stood(key: string, w: string): boolean {
		return this.history.get(key)?.some(({ doc }) => doc.w === w) ?? false;
	}

	/** Roles of a user in a structure, at an instant. */
	roles(user: string, structure: string, t: number): string[] {
		const staff = this.at(`${structure}/staff:${structure}`, t);
		return staff?.body.members.find((m: { user: string }) => m.user === user)?.roles ?? [];
	}

	structures(): readonly string[] {
		return this.#structures;
	}

	/** Whether its person ever asked to take a dossier elsewhere, be it that the store has lost it since. */
	everAsked(dossier: string): boolean {
		return this.history.has(moveOf(dossier));
	}

	/** The structure a dossier lives in, by its location; null for one that never was to move (MO-03). */
	home(dossier: string, t: number): string | null {
		const move = this.at(moveOf(dossier), t);
		if (!move?.body) return null;
		return move.state === 'moved' || move.state === 'settled' ? move.body.to : move.body.from;
	}

	#lives(dossier: string, structure: string, t: number): boolean {
		const home = this.home(dossier, t);
		return home === null || home === structure;
	}

	/**
	 * The person himself; the counsellor assigned to the dossier, and whoever stands in for him until that
	 * day is over (ADR 0035); whoever is so of what it is one with (ADR 0049); none of them where it does not live.
	 * @param now the time at which that day is judged, ms since 1970
	 */
	stands(user: string, dossier: string, structure: string, t: number, now = this.now()) {
		const read = (id: string) =>
			this.#lives(id, structure, t) ? this.at(`${structure}/${id}`, t) : undefined;
		const counsels = this.roles(user, structure, t).includes('counsellor');
		return standing(user, read(dossier), otherOf(read(dossier), read), counsels, now);
	}

	/**
	 * Whether a user may see a version of a document, with the rights of an instant.
	 * @param now the time at which consents and months are judged, ms since 1970
	 * @param opened closed dossiers that one device of his holds whole: whether that device is to hold it
	 */
	sees(
		user: string,
		key: string,
		doc: Doc,
		t: number,
		now = this.now(),
		opened?: ReadonlySet<string>
	): boolean {
		const [home] = key.split('/') as [string];
		const { body, state, structure = '' } = doc;
		const { person, counsellor: follows } = doc.dossier
			? this.stands(user, doc.dossier, home, t, now)
			: { person: false, counsellor: false };
		const counsellor = follows && !(opened && this.#isLeftOut(doc, home, t, opened));
		if (doc.dossier && !this.#lives(doc.dossier, home, t)) return false;
		const roles = this.roles(user, structure, t);
		switch (doc.type) {
			case 'structureCard':
				return true;
			case 'structureSettings':
			case 'readyReply':
			case 'partner':
			case 'staff':
				return roles.length > 0;
			case 'caseload':
			case 'caseloadTransfer':
				return roles.includes('localAdmin');
			case 'dossier':
			case 'request':
			case 'pair':
			case 'entryCard':
				return person || counsellor || (roles.includes('reception') && isRecent(doc, now));
			case 'pathway':
			case 'task':
				return person || (counsellor && body.kind === 'advised');
			case 'interview':
			case 'confirmation':
				return person || counsellor;
			case 'interviewNotes':
			case 'contact':
			case 'handoverNote':
				return counsellor;
			case 'phrases':
			case 'noticeSettings':
				return doc.author === user;
			case 'trace':
				if (state === 'sealed') return counsellor;
				if (state === 'released') return person || counsellor;
				return person || (state === 'shared' && counsellor && !isOver(body.sharedUntil, now));
			case 'viewing':
				return person;
			case 'message':
			case 'readMark':
				return person || counsellor || (roles.includes('reception') && isDesk(doc, now));
			case 'move':
				return doc.author === user || (state !== 'withdrawn' && this.#receives(user, doc, t));
			case 'template':
				return this.#seesTemplate(user, doc, t);
			case 'templateRemark':
				return (
					doc.author === user || (state === 'said' && this.#seesTemplate(user, toldTo(doc), t))
				);
			case 'templateUse':
				return this.structures().some((home) => this.roles(user, home, t).length > 0);
			case 'fundCard':
				return this.#readsFund(user, doc, t);
			case 'questionSheet':
			case 'askedQuestion':
				return isAtADesk(this, user, t);
			case 'agenda':
				return roles.length > 0 || this.#isFollowedBy(body.counsellor, user, structure, t);
			case 'session':
				return roles.length > 0 || this.#isConsultantOf(user, structure, t);
			case 'seat':
				return person || counsellor || keepsSheet(doc, roles, now);
			case 'action':
				return state !== 'void' && roles.includes('localAdmin') && isRecent(doc, now);
			default:
				return isOfDeskAlone(doc, roles, now);
		}
	}

	/** ADR 0036: of a closed dossier that is not opened on a device it holds the dossier alone. */
	#isLeftOut({ dossier, type }: Doc, home: string, t: number, opened: ReadonlySet<string>) {
		if (!dossier || type === 'dossier' || opened.has(dossier)) return false;
		return this.at(`${home}/${dossier}`, t)?.state === 'closed';
	}

	/** Whether the user might see this version of a document at some instant since a request arrived. */
	saw(user: string, { key, w }: { key: string; w: string }, { from, at }: Since): boolean {
		for (let t = this.instant; t >= from; t--) {
			const doc = this.at(key, t);
			if (doc?.w === w && this.sees(user, key, doc, t, at)) return true;
		}
		return false;
	}

	/** D05, ADR 0025: the advised pathway of a dossier whose turn it is. */
	currentOf(dossier: string): string | undefined {
		const docs = [...this.history.values()].map((versions) => versions.at(-1)?.doc);
		return turnOf(docs.filter((doc) => doc?.dossier === dossier && !doc.moves) as Doc[]);
	}

	keysOf(id: string): string[] {
		return this.#byId.get(id) ?? [];
	}

	/** Documents that ever held a marked text. */
	keysHolding(marker: string): Iterable<string> {
		return this.#byMarker.get(marker) ?? [];
	}

	/** Whether a marked text stands in some document now. */
	holds(marker: string): boolean {
		return [...this.keysHolding(marker)].some((key) =>
			this.#version(key, this.instant)?.text.includes(marker)
		);
	}

	/** P2, P7: every marked text in an answer was before this user's eyes by right, in that very span. */
	mayReadMarker(user: string, marker: string, { from, at }: Since): boolean {
		for (const key of this.keysHolding(marker)) {
			for (let t = this.instant; t >= from; t--) {
				const version = this.#version(key, t);
				if (version?.text.includes(marker) && this.sees(user, key, version.doc, t, at)) return true;
			}
		}
		return false;
	}

	/** F14: whether the user had any business with the place a draft names, at some instant of a span. */
	mayTouch(user: string, draft: Doc, { from, at }: Since): boolean {
		const { type, structure = '', dossier } = draft;
		if (type === 'viewing' && this.#everFollowed(user, draft)) return true;
		for (let t = this.instant; t >= from; t--) {
			const roles = this.roles(user, structure, t);
			const inBank = type === 'template' || type === 'templateRemark';
			if (inBank && this.structures().some((s) => this.roles(user, s, t).length > 0)) return true;
			if (type === 'phrases' && this.#keepsPhrases(user, draft, t)) return true;
			if (isOwnNotices(user, draft)) return true;
			const kept = type === 'fundCard' || type === 'questionSheet';
			if (kept && this.roles(user, homeOf(draft), t).includes('reception')) return true;
			if (type === 'askedQuestion' && isAtADesk(this, user, t)) return true;
			if (keepsOfStructure(type, roles)) return true;
			const [, card = ''] = /^structureCard:(.+)$/.exec(draft._id) ?? [];
			if (this.roles(user, card, t).includes('localAdmin')) return true;
			if (isOfDesk(type) && roles.includes('reception')) return true;
			if (type === 'agenda' && roles.includes('counsellor')) return true;
			if (type === 'session' || type === 'seat') {
				if (roles.includes('reception') || roles.includes('counsellor')) return true;
			}
			if (type === 'move') {
				const { dossier: asked, to } = draft.body;
				if (this.roles(user, to, t).includes('reception')) return true;
				if (this.#isPerson(user, asked, t)) return true;
			}
			if (!dossier || inBank || kept) continue;
			const { person, counsellor } = this.stands(user, dossier, structure, t, at);
			// MO-07: what the person wrote for where it lived before is taken where it lives now.
			if (person || counsellor || this.#isPerson(user, dossier, t)) return true;
		}
		return false;
	}

	/** WF-50: what somebody opened while she followed the dossier she may tell for a while after. */
	#everFollowed(user: string, { dossier, structure }: Doc): boolean {
		const versions = this.history.get(`${structure}/${dossier}`) ?? [];
		return versions.some(({ doc: { body } }) =>
			[body.assignment?.counsellor, body.standIn?.counsellor].includes(user)
		);
	}

	/** A counsellor, wherever, under an id of her own. */
	#keepsPhrases(user: string, { _id }: Doc, t: number): boolean {
		const counsels = this.structures().some((s) => this.roles(user, s, t).includes('counsellor'));
		return counsels && _id === user.replace('user:', 'phrases:');
	}

	#isPerson(user: string, dossier: string, t: number): boolean {
		const home = this.home(dossier, t);
		const places = home === null ? this.structures() : [home];
		return places.some((structure) => this.stands(user, dossier, structure, t).person);
	}

	/** Everything a device of a user's is to hold now: write tokens by database and id. */
	visibleTo(user: string, opened: ReadonlySet<string>): Map<string, string> {
		const visible = new Map<string, string>();
		for (const [key, versions] of this.history) {
			const { doc } = versions.at(-1) as Version;
			const held = this.sees(user, key, doc, this.instant, this.now(), opened);
			if (held) visible.set(key, doc.w ?? '');
		}
		return visible;
	}

	#seesTemplate(user: string, { body, author }: Doc, t: number): boolean {
		if (body.scope === 'private') return author === user;
		if (body.scope === 'structure') return this.roles(user, body.home, t).length > 0;
		if (body.scope === 'network') {
			return this.structures().some((structure) => this.roles(user, structure, t).length > 0);
		}
		// A team is one of the template's home, whatever another structure calls its own.
		const members = this.at(`${body.home}/staff:${body.home}`, t)?.body.members ?? [];
		return members.some(
			(m: { user: string; teams: string[] }) => m.user === user && m.teams.includes(body.team)
		);
	}

	/** S30, D03: everyone who is somebody somewhere; a structure's own cards, whoever is somebody there. */
	#readsFund(user: string, card: Doc, t: number): boolean {
		const places = card.body.scope === 'network' ? this.structures() : [homeOf(card)];
		return places.some(
			(structure) =>
				this.roles(user, structure, t).length > 0 || this.#isConsultantOf(user, structure, t)
		);
	}

	#isConsultantOf(user: string, structure: string, t: number): boolean {
		return this.#dossiers.some((key) => {
			const [home = '', dossier = ''] = key.split('/');
			return home === structure && this.stands(user, dossier, structure, t).person;
		});
	}

	/** Whether a user's own dossier lives here and names this counsellor. */
	#isFollowedBy(counsellor: string, user: string, structure: string, t: number): boolean {
		return this.#dossiers.some((key) => {
			const [home = '', dossier = ''] = key.split('/');
			if (home !== structure || !this.stands(user, dossier, structure, t).person) return false;
			return this.at(key, t)?.body?.assignment?.counsellor === counsellor;
		});
	}

	/** MO-01: reception there; reception here once it is done. */
	#receives(user: string, { body, state }: Doc, t: number): boolean {
		const places = state === 'settled' ? [body.to, body.from] : [body.to];
		return places.some((structure) => this.roles(user, structure, t).includes('reception'));
	}
}
