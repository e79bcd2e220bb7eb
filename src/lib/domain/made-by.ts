import type { AnyEnvelope } from './document';

/** Whether this person made a document. One not yet acknowledged has no author yet: it was made here. */
export function isMadeBy(
	{ author, createdAt }: Pick<AnyEnvelope, 'author' | 'createdAt'>,
	user: string
): boolean {
	return author === user || createdAt === 0;
}
