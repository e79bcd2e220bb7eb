import { threadsHere, unreadAmong } from '../../../messages/inboxes.svelte';
import { desk } from '../desk.svelte';

/** The counsellor’s threads: those of everybody whom she follows. */
class Inbox {
	readonly threads = $derived.by(() => threadsHere(desk.people.map(({ dossier }) => dossier)));
	readonly unread = $derived(unreadAmong(this.threads));
}

export const inbox = new Inbox();
