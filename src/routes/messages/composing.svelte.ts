import type { FileRef } from '#domain/file-ref';
import { MAX_FILES_PER_DOCUMENT, MAX_MESSAGE_CHARS } from '#domain/limits';
import { sensitiveIn } from '#domain/sensitive';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { fileErrorWords } from '../(consultant)/file-words';
import { TypedSaves } from '../typed-saves.svelte';

/** What is said once it is sent. */
export interface Written {
	text: string;
	files: FileRef[];
}

/** What a message is written in: kept as it is typed, sealed and here alone, until it is sent (MS-31). */
export class Composing {
	text = $state('');
	files = $state.raw<File[]>([]);
	/** What the text lacks, or has too much of. */
	fault = $state('');
	/** Why it could not be kept to be sent. */
	failure = $state('');
	busy = $state(false);
	readonly warnings = $derived(sensitiveIn(this.text));
	readonly saves: TypedSaves;
	readonly #id: string;

	/** @param id under which it is kept: a dossier’s, or a name of its own */
	constructor(id: string) {
		this.#id = id;
		this.saves = new TypedSaves(() => device.keepScratch(id, this.text));
	}

	/** What was begun here before, unless something is typed already. */
	async begin(): Promise<void> {
		const kept = await device.scratch(this.#id).catch(() => '');
		if (this.text === '') this.text = kept;
	}

	typed(): void {
		this.fault = '';
		this.saves.touch();
	}

	/** @returns whether it was kept to be sent; else what is wrong is said, and nothing typed is lost */
	async send(
		owner: { structure: string; dossier: string | null },
		say: (written: Written) => Promise<void>
	): Promise<boolean> {
		this.fault = faultIn(this.text, this.files);
		if (this.fault || this.busy) return false;
		this.busy = true;
		this.failure = '';
		let name = '';
		try {
			const files: FileRef[] = [];
			for (const file of this.files) {
				name = file.name;
				files.push(await device.keepFile(file, owner));
			}
			name = '';
			await say({ text: this.text, files });
			await this.#done();
			return true;
		} catch (error) {
			this.failure = fileErrorWords(error, name);
			return false;
		} finally {
			this.busy = false;
		}
	}

	async #done(): Promise<void> {
		this.text = '';
		this.files = [];
		this.saves.touch();
		await this.saves.flush();
	}
}

function faultIn(text: string, files: readonly File[]): string {
	const length = text.trim().length;
	if (length === 0 && files.length === 0) return m.message_empty();
	if (files.length > MAX_FILES_PER_DOCUMENT) return m.message_too_many_files();
	return length > MAX_MESSAGE_CHARS ? m.message_too_long({ count: length }) : '';
}
