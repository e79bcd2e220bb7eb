import type { AnyDraft, Envelope } from '../document';
import { viewingId } from '../viewing';
import { created, type Gesture } from './edit';

/** D08: the counsellor opens a trace that was shared; the person reads that she did. @param day `2026-12-03` */
export function noteViewing(
	{ id: trace, structure, dossier }: Envelope<'trace'>,
	day: string,
	{ newKey, user }: Gesture
): AnyDraft {
	return created<'viewing'>(
		{
			id: viewingId(trace, { user: user.id, structure }, day),
			type: 'viewing',
			structure,
			dossier,
			state: 'current',
			body: { trace, day, name: user.name, late: false }
		},
		newKey
	);
}
