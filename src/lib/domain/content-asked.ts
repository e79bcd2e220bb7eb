import type { Envelope } from './document';
import type { ToolContent } from './tool';

/**
 * What a task asked when its work was begun (TO-42). The content of a personal one can change on one device
 * while it is begun on another: answers stay with their questions.
 */
export function contentAsked(
	{ body }: Envelope<'task'>,
	trace: Envelope<'trace'> | undefined
): ToolContent {
	return (body.kind === 'personal' && trace?.body.asked) || body.content;
}
