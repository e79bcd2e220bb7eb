import type { AnyEnvelope } from '#domain/document';
import { chooseWay, markSeen } from '#domain/gestures/notices';
import {
	kindsFor,
	noticeSettingsId,
	wayOf,
	type NoticeKind,
	type NoticeWay
} from '#domain/notice-settings';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { structuresWith } from '../staff/standing';
import { newestOf, noticeLines } from './notice-lines';

/** The kinds of documents in which something new is told. */
const TOLD_IN = ['message', 'dossier', 'request', 'pathway', 'task', 'interview'] as const;

/** What is new for whoever is signed in, from what this device holds, and how he wants to be told (ADR 0047). */
class NoticeCentre {
	readonly settings = $derived(
		device.get('noticeSettings', noticeSettingsId(device.session?.user ?? ''))
	);
	readonly seenUpTo = $derived(this.settings?.body.seenUpTo ?? 0);
	readonly lines = $derived.by(() => {
		const docs = TOLD_IN.flatMap((type) => device.all(type) as unknown as AnyEnvelope[]);
		return noticeLines(docs, {
			user: device.session?.user ?? '',
			receptions: structuresWith(device.session, 'reception'),
			dossiers: device.all('dossier'),
			marks: device.all('readMark'),
			seenUpTo: this.seenUpTo,
			now: clock.now
		});
	});
	readonly count = $derived(this.lines.filter(({ isNew }) => isNew).length);
	readonly reader = $derived({
		person: Boolean(device.session?.own),
		counsellor: structuresWith(device.session, 'counsellor').length > 0,
		reception: structuresWith(device.session, 'reception').length > 0
	});
	/** The kinds that may reach him, each with how it does by mail. */
	readonly kinds = $derived(kindsFor(this.reader));

	wayOf(kind: NoticeKind): NoticeWay {
		return wayOf(kind, this.settings?.body.choices);
	}

	async choose(kind: NoticeKind, way: NoticeWay): Promise<void> {
		await device.save([chooseWay(this.settings, kind, way, device.gesture())]);
	}

	/** All that is listed now was looked at, on this device and on his others. */
	async look(): Promise<void> {
		const drafts = markSeen(this.settings, newestOf(this.lines), device.gesture());
		if (drafts.length > 0) await device.save(drafts);
	}
}

export const centre = new NoticeCentre();
