import { agendaId, type AgendaBody } from '../agenda';
import type { AnyDraft, Envelope } from '../document';
import { created, edited, type Gesture } from './edit';

/** The counsellor says anew when he can be talked with. What is taken is the server's to say. */
export function keepAgenda(
	before: Envelope<'agenda'> | undefined,
	structure: string,
	said: Partial<Pick<AgendaBody, 'ranges' | 'absences'>>,
	gesture: Gesture
): AnyDraft[] {
	if (before) return [edited(before, { body: said }, gesture.newKey)];
	const counsellor = gesture.user.id;
	const body = { counsellor, ranges: [], absences: [], busy: [], ...said };
	const id = agendaId(structure, counsellor);
	const draft = {
		id,
		type: 'agenda' as const,
		structure,
		dossier: null,
		state: 'current' as const
	};
	return [created<'agenda'>({ ...draft, body }, gesture.newKey)];
}
