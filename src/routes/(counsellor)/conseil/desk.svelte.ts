import { asClosed } from '#domain/closing';
import { asCalledOff, asHeld } from '#domain/interview';
import { followsThrough } from '#domain/joining';
import { isFollowedBy } from '#domain/stand-in';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import { clock } from '$lib/store/clock.svelte';
import {
	caseloadOf,
	docsOf,
	followedOf,
	leftToNote,
	type Documents,
	type Followed
} from './caseload';
import { interviewsDue, isToClose } from './interviews-due';
import { supervisionQueue } from './supervision-queue';
import { peopleDue } from './today';

/** The counsellor's desk: what this device holds, arranged by person and by what needs a decision. */
class Desk {
	readonly #documents = $derived.by(documents);
	people: Followed[] = $derived.by(() =>
		caseloadOf(this.#documents, device.session?.user ?? '', clock.now)
	);
	/** Whose dossier is closed and who has a talk of which nobody has said how it ended (CL-50). */
	leftToNote: Followed[] = $derived.by(() =>
		leftToNote(this.#documents, device.session?.user ?? '', clock.now)
	);
	queue = $derived(supervisionQueue(this.people, clock.now));
	#people = $derived(peopleDue(this.people));
	/** Confided since, and nothing done for them yet. */
	newcomers = $derived(this.#people.newcomers);
	withoutPathway = $derived(this.#people.withoutPathway);
	silent = $derived(this.#people.silent);
	/** The calendar day here, `2026-11-23`. */
	readonly today = $derived(today(new Date(clock.now)));
	/** Who looks at the caseload, and when. */
	readonly look = $derived({ user: device.session?.user ?? '', today: this.today });
	readonly #due = $derived(
		interviewsDue([...this.people, ...this.leftToNote], {
			...this.look,
			now: clock.now,
			isUnsent: (id) => device.recordState(id) !== 'received'
		})
	);

	/** Planned talks whose day is past: how they ended is to be said. */
	toClose = $derived(this.#due.filter((talk) => isToClose(talk, this.today)));
	/** Other talks of which there is something to do or to know. */
	interviews = $derived(this.#due.filter((talk) => !isToClose(talk, this.today)));

	/** One person of the caseload, closed dossiers included; undefined when not followed any more. */
	person(dossierId: string): Followed | undefined {
		const open = this.people.find((one) => one.dossier.id === dossierId);
		if (open) return open;
		const dossier = device.get('dossier', dossierId);
		const user = device.session?.user ?? '';
		if (!dossier) return undefined;
		const other = device.get('dossier', dossier.body.joined?.other);
		const through = followsThrough(dossier, other, user, clock.now);
		if (!through && !isFollowedBy(dossier, user, clock.now)) return undefined;
		return followedOf(docsOf(dossier, this.#documents), dossier, clock.now);
	}
}

function documents(): Documents {
	const interviews = device.all('interview').map((interview) => {
		const task = device.get('task', interview.body.task);
		const pathway = device.get('pathway', task?.body.pathway);
		return asCalledOff(interview, task, pathway, clock.now);
	});
	const docs = {
		dossiers: device.all('dossier'),
		requests: device.all('request'),
		pathways: device.all('pathway'),
		tasks: asHeld(device.all('task'), interviews),
		traces: device.all('trace'),
		interviews,
		contacts: device.all('contact')
	};
	return asClosed(docs, clock.now);
}

export const desk = new Desk();
