import type { AnyEnvelope, Envelope, LogEntry } from '#domain/document';
import { fullName } from '#domain/full-name';
import { transitionWords } from '../../../staff/transition-words';
import type { Followed } from '../caseload';

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

/** The dossier's history from the logs the server wrote, newest first. */
export function historyOf(person: Followed, staff: Envelope<'staff'>[]): Happening[] {
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
	return (docs as AnyEnvelope[])
		.flatMap((doc) => doc.log.map((entry, i) => happeningOf(doc, entry, i, names)))
		.sort((a, b) => b.at - a.at);
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
	return new Map([[dossier.body.consultant, name], ...names]);
}
