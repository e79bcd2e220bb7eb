import type { FileRef } from '#domain/file-ref';
import type { ReadFile } from '$lib/tools/contract';

/** Files tried in a preview: they are in the memory of this page, and nowhere else. */
export class TriedFiles {
	#held = $state.raw<readonly { ref: FileRef; file: File }[]>([]);
	#next = 1;
	readonly refs = $derived(this.#held.map(({ ref }) => ref));

	add(files: readonly File[]): void {
		this.#held = [...this.#held, ...files.map((file) => ({ ref: this.#refOf(file), file }))];
	}

	remove({ id }: FileRef): void {
		this.#held = this.#held.filter(({ ref }) => ref.id !== id);
	}

	readonly read: ReadFile = async ({ id }) =>
		this.#held.find(({ ref }) => ref.id === id)?.file ?? null;

	#refOf({ name, type, size }: File): FileRef {
		return {
			id: `file:tried-${this.#next++}`,
			name,
			type: type as FileRef['type'],
			size,
			digest: ''
		};
	}
}
