import type { AnyEnvelope, Envelope, LogEntry } from '#domain/document';
import { fullName } from '#domain/full-name';
import { m } from '$lib/i18n/paraglide/messages';
import { transitionWords } from '../../../staff/transition-words';
import type { Followed } from '../caseload';
import { contactWords } from '../contact/contact-words';

/** One thing that happened in a dossier, in words. */
export interface Happening {
	key: string;
	at: number;
	what: string;
	/** The task or pathway it was about; empty for the dossier itself. */
	about: string;
	/** Who did it; empty when nobody in particular. */
	who: string;
}

/**
 * The dossier's history from the logs the server wrote, and the calls with the person, newest first.
 * @param now ms since 1970
 */
export function historyOf(person: Followed, staff: Envelope<'staff'>[], now: number): Happening[] {
	const request = person.request ? [person.request] : [];
	const docs = [
		person.dossier,
		...request,
		...person.pathways,
		...person.tasks,
		...person.traces,
		...person.interviews
	];
	const names = namesOf(person, staff);
	const logged = (docs as AnyEnvelope[]).flatMap((doc) =>
		doc.log.map((entry, i) => happeningOf(doc, entry, i, names))
	);
	return [...logged, ...person.contacts.map((one) => contactHappening(one, now))].sort(
		(a, b) => b.at - a.at
	);
}

/** A call tells its minutes, and is told without an answer too, which no log counts; not yet sent it was just now. */
function contactHappening(contact: Envelope<'contact'>, now: number): Happening {
	const missed = contact.body.outcome === 'missed';
	return {
		key: contact.id,
		at: contact.createdAt || now,
		what: missed ? m.desk_contact_happened_missed() : m.desk_contact_happened(),
		about: missed ? '' : contactWords(contact),
		who: contact.body.byName
	};
}

function happeningOf(doc: AnyEnvelope, entry: LogEntry, i: number, names: Map<string, string>) {
	return {
		key: `${doc.id}-${i}`,
		at: entry.at,
		what: transitionWords(entry.kind),
		about: aboutOf(doc),
		who: names.get(entry.by) ?? ''
	};
}

function aboutOf(doc: AnyEnvelope): string {
	return 'title' in doc.body ? doc.body.title : '';
}

function namesOf({ dossier, name }: Followed, staff: Envelope<'staff'>[]): Map<string, string> {
	const members = staff.flatMap((one) => one.body.members);
	const names = members.map((one) => [one.user, fullName(one)] as const);
	const { consultant, joined } = dossier.body;
	// By either of her accounts, where both dossiers are one person’s.
	const hers = [consultant, joined?.person ?? consultant].map((user) => [user, name] as const);
	return new Map([...hers, ...names]);
}
