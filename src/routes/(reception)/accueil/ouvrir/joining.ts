import type { Envelope } from '#domain/document';

/** How what a partner wrote joins a dossier that is there already. */
export interface Joining {
	/** Whether that dossier can take it. */
	takes: (dossier: Envelope<'dossier'>) => boolean;
	join: (dossier: Envelope<'dossier'>) => void | Promise<void>;
}
