import type { AnyEnvelope, LogEntry } from '#domain/document';
import type { World } from './world';

/** A document as it stands in the store. */
export type Stored = AnyEnvelope & { _id: string };

/** The name under which a changed app tells that somebody opened a trace. */
const FORGED = 'Forgée';

/** WF-05: only what was shown at some time was opened, and a viewing bears no name that its writer chose. */
export function checkViewings({ journal, oracle }: World, docs: readonly Stored[]): void {
	for (const doc of docs) {
		if (doc.type !== 'viewing') continue;
		const versions = oracle.keysOf(doc.body.trace).flatMap((key) => oracle.history.get(key) ?? []);
		if (!versions.some((one) => one.doc.state === 'shared'))
			journal.violated('WF', `${doc._id} tells of what was never shown`);
		if (doc.body.name === FORGED) journal.violated('WF', `${doc._id} bears another's name`);
	}
}

/** What of a log is counted: of a consent nothing is (WF-10). */
export function toCount(log: readonly LogEntry[]): LogEntry[] {
	return log.filter(({ kind }) => !kind.startsWith('consent'));
}
