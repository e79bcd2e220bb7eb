import type { AnyDraft, Envelope } from '../document';
import { newEntryId, type EntryKind } from '../entry';
import type { Gesture } from './edit';
import { cancelPathway, proposePathway } from './pathways';
import { unshareTrace } from './tasks';

/** An entry as its person begins it. */
export interface NewEntry {
	kind: EntryKind;
	title: string;
	/** What is good to write in it. */
	asked: string;
}

/** S53: the person adds an experience, a skill or a paper of hers; what she writes in it comes then. */
export function addEntry(
	{ kind, title, asked }: NewEntry,
	home: { dossier: string; structure: string },
	gesture: Gesture
): AnyDraft[] {
	const content = { tool: 'document' as const, expected: asked, model: '' };
	const step = { title, instruction: '', content, place: '', gate: false };
	const plan = { title, aim: '', kind: 'personal' as const, template: null, tasks: [step] };
	return proposePathway(plan, { id: newEntryId(kind, gesture.newKey), ...home }, gesture);
}

/** The person takes an entry away: it is shown to nobody any more, and is in no list of hers. */
export function removeEntry(
	pathway: Envelope<'pathway'>,
	trace: Envelope<'trace'> | null,
	gesture: Gesture
): AnyDraft[] {
	const hidden = trace?.state === 'shared' ? unshareTrace(trace, gesture) : [];
	return [...hidden, ...cancelPathway(pathway, '', gesture)];
}
