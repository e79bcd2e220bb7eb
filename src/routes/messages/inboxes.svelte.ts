import type { Envelope } from '#domain/document';
import { device } from '$lib/store/device.svelte';
import { structuresWith } from '../staff/standing';
import { threadsOf, type ThreadFacts } from './threads';

/** The threads of these dossiers that are here. */
export function threadsHere(dossiers: readonly Envelope<'dossier'>[]): ThreadFacts[] {
	const docs = { messages: device.all('message'), marks: device.all('readMark') };
	return threadsOf(dossiers, docs, device.session?.user ?? '');
}

/** How many of them wait to be read. */
export function unreadAmong(threads: readonly ThreadFacts[]): number {
	return threads.filter(({ unread }) => unread.length > 0).length;
}

/** Reception’s: people of its structures with whom nobody else writes. */
class DeskInbox {
	readonly threads = $derived.by(() => {
		const structures = structuresWith(device.session, 'reception');
		const theirs = device.all('dossier').filter(({ structure, state, body }) => {
			return structures.includes(structure) && state === 'open' && body.assignment === null;
		});
		return threadsHere(theirs);
	});
	readonly unread = $derived(unreadAmong(this.threads));
}

export const deskInbox = new DeskInbox();
