import type { AnyDraft, Envelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import { saveWork, validateTask } from '#domain/gestures/tasks';
import { traceIdOfTask } from '#domain/ids';
import { MAX_FILES_PER_DOCUMENT } from '#domain/limits';
import { emptyWork, type ToolWork } from '#domain/tool';
import { keptOf } from '#domain/work-kept';
import { device } from '$lib/store/device.svelte';
import { FileRefused } from '$lib/store/file-refused';
import { TypedSaves } from '../typed-saves.svelte';

/** A file that could not be kept, and why. */
interface Refused {
	file: File;
	error: unknown;
}

/** The work on one open task, saved as one types. */
export class TaskWork {
	work = $state.raw() as ToolWork;
	files = $state.raw<readonly FileRef[]>([]);
	/** What of it can be kept; the rest stands on the screen alone. */
	#kept = $derived(keptOf(this.work));
	cut = $derived(this.#kept.cut);
	/** Files chosen and not kept yet: a photo is made smaller first, which takes seconds. */
	#adding = $state.raw<readonly Promise<Refused[]>[]>([]);
	adding = $derived(this.#adding.length > 0);
	readonly #taskId: string;
	readonly #saves = new TypedSaves(() => this.#save());
	/** The version this screen writes over; one with another token came from elsewhere. */
	#shown: AnyDraft;

	constructor(task: Envelope<'task'>) {
		this.#taskId = task.id;
		const trace = this.#trace();
		this.work = trace?.body.work ?? emptyWork(task.body.content);
		this.files = trace?.body.files ?? [];
		this.#shown = trace ?? blankTrace(task);
	}

	get state() {
		return this.#saves.state;
	}

	get failure() {
		return this.#saves.failure;
	}

	/** Nothing is written once the screen is left: «Annuler» may still stand there (D07). */
	change(work: ToolWork): void {
		if (this.#saves.left) return;
		this.work = work;
		this.#saves.touch();
	}

	/** @returns the files that could not be kept */
	async addFiles(files: readonly (File | Promise<File>)[]): Promise<Refused[]> {
		// One batch after the other: two at once would each count the same free places.
		const adding = Promise.all(this.#adding).then(() => this.#addAll(files));
		this.#adding = [...this.#adding, adding];
		try {
			return await adding;
		} finally {
			this.#adding = this.#adding.filter((one) => one !== adding);
		}
	}

	removeFile(ref: FileRef): void {
		if (this.#saves.left) return;
		this.files = this.files.filter((one) => one.id !== ref.id);
		this.#saves.touch();
	}

	/** Work that changed elsewhere is shown, unless something is being written here. */
	adopt(trace: Envelope<'trace'> | undefined): void {
		if (!trace || this.#saves.busy || trace.w === this.#shown.w) return;
		this.#shown = trace;
		this.work = trace.body.work;
		this.files = trace.body.files;
	}

	/** Writes at once what waits to be written. */
	flush(): Promise<void> {
		return this.#saves.flush();
	}

	/** The screen is left: what waits is written once more, and then no more. */
	leave(): Promise<void> {
		return this.#saves.leave();
	}

	/** S40: «J’ai terminé», with everything written before. False when that could not be saved. */
	async validate(): Promise<boolean> {
		const refused = (await Promise.all(this.#adding)).flat();
		await this.flush();
		if (refused.length > 0 || this.state === 'failed' || this.cut !== null) return false;
		await device.save(validateTask(this.#task(), this.#trace() ?? null, device.gesture()));
		return true;
	}

	async #addAll(files: readonly (File | Promise<File>)[]): Promise<Refused[]> {
		const refused: Refused[] = [];
		for (const given of files) {
			const file = await given;
			if (this.#saves.left) break;
			try {
				if (this.files.length >= MAX_FILES_PER_DOCUMENT) throw new FileRefused('tooMany');
				const { structure, dossier } = this.#task();
				const ref = await device.keepFile(file, { structure, dossier });
				if (this.#saves.left) break;
				this.files = [...this.files, ref];
				this.#saves.touch();
			} catch (error) {
				refused.push({ file, error });
			}
		}
		await this.flush();
		return refused;
	}

	async #save(): Promise<void> {
		const files = [...this.files];
		const drafts = saveWork(
			this.#task(),
			this.#trace() ?? null,
			this.#kept.work,
			files,
			device.gesture()
		);
		await device.save(drafts, [this.#shown]);
		this.#shown = drafts[0] ?? this.#shown;
	}

	#task(): Envelope<'task'> {
		const task = device.get('task', this.#taskId);
		if (!task) throw new Error('the task has left this device');
		return task;
	}

	#trace(): Envelope<'trace'> | undefined {
		return device.get('trace', traceIdOfTask(this.#taskId));
	}
}

/** A trace not begun: what a screen shows before there is one. */
function blankTrace(task: Envelope<'task'>): AnyDraft {
	const [blank] = saveWork(task, null, emptyWork(task.body.content), [], device.gesture());
	if (!blank) throw new Error('a task makes a trace');
	return blank;
}
