import type { Envelope } from '#domain/document';
import { askHost, type HostSaid } from '#domain/gestures/confirmations';
import type { ToolContent } from '#domain/tool';
import { CONSULTANT, changed, gesture, pathway, stored } from './documents';

const VISIT: ToolContent = { tool: 'visit', aim: 'Voir l’atelier.', points: 'Le bruit' };

const HOST: HostSaid = {
	host: 'Atelier Essai',
	email: 'atelier@essai.exemple.ch',
	day: '2026-12-01',
	place: 'Rue du Lac 1'
};

/** A task of Anna’s that takes her to somebody outside. */
export function visitTask(kind: 'advised' | 'personal' = 'advised'): Envelope<'task'> {
	const [task] = pathway(kind, kind === 'advised' ? 'visit-001' : 'ownvisit1').tasks;
	return changed(task!, { body: { content: VISIT } });
}

/** What its host is asked. */
export function confirmation(
	said: Partial<HostSaid> = {},
	task = visitTask()
): Envelope<'confirmation'> {
	const draft = askHost(task, undefined, { ...HOST, ...said }, gesture);
	return stored<'confirmation'>(draft, CONSULTANT);
}
