import type { Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { markRead } from '#domain/gestures/messages';
import { isMadeBy } from '#domain/made-by';
import { isPersonOf } from '#domain/person-of';
import { readMarkId } from '#domain/read-mark';
import { isFollowedBy } from '#domain/stand-in';
import { isReadByOther, newestIn } from '#domain/thread';
import { m } from '$lib/i18n/paraglide/messages';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { structuresWith } from '../staff/standing';
import { threadOf } from './threads';

type Dossier = Envelope<'dossier'>;
type Message = Envelope<'message'>;

/** Why somebody may not write in a thread; null when he may. */
export type Barred = 'closed' | 'notYours' | null;

/** How far a message has come. */
export type MessageState = 'here' | 'sent' | 'received' | 'read';

/** The thread of one dossier on the screen of whoever is signed in. */
export class ThreadView {
	readonly #dossier: () => Dossier;

	constructor(dossier: () => Dossier) {
		this.#dossier = dossier;
	}

	readonly dossier = $derived.by(() => this.#dossier());
	readonly user = $derived(device.session?.user ?? '');
	readonly isPerson = $derived(isPersonOf(this.dossier, this.user));
	readonly name = $derived(fullName(this.dossier.body.person));
	readonly #facts = $derived.by(() => {
		const isHere = (one: { dossier: string | null }) => one.dossier === this.dossier.id;
		const messages = device.all('message').filter(isHere);
		return threadOf(
			this.dossier,
			{ messages, marks: device.all('readMark').filter(isHere) },
			this.user
		);
	});
	readonly messages = $derived(this.#facts.messages);
	readonly unread = $derived(this.#facts.unread);
	readonly barred = $derived.by((): Barred => {
		if (this.dossier.state === 'closed') return 'closed';
		if (this.isPerson || isFollowedBy(this.dossier, this.user, clock.now)) return null;
		const desk = structuresWith(device.session, 'reception').includes(this.dossier.structure);
		return desk && this.dossier.body.assignment === null ? null : 'notYours';
	});

	/** Whether it was written by whoever is signed in. */
	isOwn(message: Message): boolean {
		return isMadeBy(message, this.user);
	}

	/** Who speaks, as the reader calls him. */
	speaker(message: Message): string {
		if (this.isOwn(message)) return m.message_from_you();
		const { side, byName, desk } = message.body;
		if (side === 'person') return this.name;
		return desk ? m.message_from_desk_of({ name: byName }) : byName;
	}

	stateOf(message: Message): MessageState {
		const state = device.recordState(message.id);
		return state === 'received' && isReadByOther(message, this.#facts.marks) ? 'read' : state;
	}

	/** Notes that what is here was read, for the other side and for one's own other devices. */
	async read(): Promise<void> {
		const mark = device.get('readMark', readMarkId(this.dossier.id, this.user));
		const drafts = markRead(this.dossier, mark, newestIn(this.messages), device.gesture());
		if (drafts.length > 0) await device.save(drafts);
	}
}
