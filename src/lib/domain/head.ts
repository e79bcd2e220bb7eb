import type { Envelope } from './document';

/**
 * The channel through which a device holds a closed dossier's own document and nothing else of it (ADR
 * 0036). No document is stored in it: the dossier itself says, at each request, that it is closed.
 */
export function headChannel(dossier: string): string {
	return `d:${dossier}:head`;
}

/** Whether a dossier on a device came as a head: the rest of it is not there. */
export function isHead({ id, channels }: Pick<Envelope<'dossier'>, 'id' | 'channels'>): boolean {
	return channels.includes(headChannel(id));
}
