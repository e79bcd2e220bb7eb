import type { Envelope } from '#domain/document';

type State =
	| { kind: 'idle' }
	| { kind: 'making'; done: number; all: number }
	| { kind: 'done'; missing: readonly string[] }
	| { kind: 'failed' };

/** Making one's own archive: its code comes when it is asked for. */
export class Export {
	state = $state.raw<State>({ kind: 'idle' });

	/** Hands the archive over as a download. @param save what a browser does with it */
	async make(dossier: Envelope<'dossier'>, who: string, save: (blob: Blob) => void): Promise<void> {
		if (this.state.kind === 'making') return;
		this.state = { kind: 'making', done: 0, all: 0 };
		try {
			const { makeArchive } = await import('./make-archive');
			const { blob, missing } = await makeArchive(dossier, who, (done, all) => {
				this.state = { kind: 'making', done, all };
			});
			save(blob);
			this.state = { kind: 'done', missing };
		} catch {
			this.state = { kind: 'failed' };
		}
	}
}
