import type { AnyEnvelope } from '#domain/document';
import { isHeic, sniffFileType } from '#domain/file-kind';
import type { FileRef } from '#domain/file-ref';
import { MAX_FILE_BYTES, REFUSAL_LIFETIME_MS } from '#domain/limits';
import { ProtocolError, type ErrorCode } from '#protocol/protocol-error';
import { FileRefused } from './file-refused';
import type { FileTransfer } from './file-transfer';
import type { FileBox, KeptFile } from './kept-file';
import { Unreachable } from './unreachable';

export interface FilePorts {
	/** Opens the box; called once, and only when a file is used. */
	openBox: () => Promise<FileBox>;
	/** Whether this device has ever kept a file, told without opening the box. */
	hasBox: () => Promise<boolean>;
	transfer: FileTransfer;
	newKey: () => string;
	now: () => number;
	/** Told when the number of files that wait changes. */
	onPending: (count: number) => void;
}

/** After these answers every further file would fare alike: the exchange ends here. */
const STOPS: readonly ErrorCode[] = ['signIn', 'updateNeeded', 'tooMany', 'storeFull'];
/** After these the same file is tried again later, and others now. */
const LATER: readonly ErrorCode[] = ['internal', 'storeDown', 'wrongDigest', 'tooSlow'];

/** Files on this device: those that wait to leave, and those kept for reading offline. */
export class FileKeeper {
	#box: Promise<FileBox> | null = null;
	#pending = new Map<string, KeptFile>();

	constructor(readonly ports: FilePorts) {}

	/**
	 * Keeps a chosen file until it has left. The content decides what it is, not its name (F17).
	 * @throws FileRefused, QuotaExceeded
	 */
	async keep(file: File, owner: { structure: string; dossier: string | null }): Promise<KeptFile> {
		if (file.size === 0) throw new FileRefused('empty');
		if (file.size > MAX_FILE_BYTES) throw new FileRefused('tooLarge');
		const bytes = new Uint8Array(await file.arrayBuffer());
		const type = sniffFileType(bytes);
		if (!type) throw new FileRefused(isHeic(bytes) ? 'heic' : 'wrongType');
		const ref: FileRef = {
			id: `file:${this.ports.newKey()}`,
			name: file.name.slice(0, 200) || 'document',
			type,
			size: bytes.length,
			digest: await digestOf(bytes)
		};
		const { structure, dossier } = owner;
		const kept: KeptFile = { ref, structure, dossier, state: 'pending', at: this.ports.now() };
		await (await this.#open()).put(kept, bytes);
		this.#setPending(kept);
		return kept;
	}

	pendingFileIds(): string[] {
		return [...this.#pending.keys()];
	}

	/** True while one of these files has not left: the document that names it waits. */
	heldBack(ids: readonly string[]): boolean {
		return ids.some((id) => this.#pending.has(id));
	}

	/** Another tab keeps a file to be sent: its document waits here too. */
	heardOf(file: KeptFile): void {
		this.#setPending(file);
	}

	/**
	 * Sends every file that waits. One the server will not have stops nothing: its document goes, is
	 * refused, and its author is told. @throws Unreachable, ProtocolError (sign in, update, too many, no room there)
	 */
	async send(): Promise<void> {
		await this.load();
		for (const file of [...this.#pending.values()]) await this.#sendOne(file);
	}

	/** Sends the bytes of these once more, as far as they are here: a restored server lacks them (RE-04). */
	async sendAgain(ids: readonly string[]): Promise<void> {
		if (ids.length === 0 || (!this.#box && !(await this.ports.hasBox()))) return;
		const box = await this.#open();
		for (const file of await box.list()) {
			const bytes = ids.includes(file.ref.id) ? await box.bytes(file.ref.id) : null;
			if (bytes) await this.#upload(file, bytes);
		}
	}

	/** Learns what waits; opens nothing on a device that never kept a file. */
	async load(): Promise<void> {
		if (!this.#box && !(await this.ports.hasBox())) return;
		const before = new Map(this.#pending);
		const kept = await (await this.#open()).list();
		const listed = kept.filter((file) => file.state === 'pending');
		// What was kept, or has left, while the box was being read is not as it was read.
		const meanwhile = ({ ref }: KeptFile) => this.#pending.get(ref.id) !== before.get(ref.id);
		const standing = [
			...listed.filter((file) => !meanwhile(file)),
			...[...this.#pending.values()].filter(meanwhile)
		];
		this.#pending = new Map(standing.map((file) => [file.ref.id, file]));
		this.ports.onPending(this.#pending.size);
	}

	/** A file's bytes: from the device, else from the server; null when neither has it whole. */
	async open(doc: AnyEnvelope, ref: FileRef): Promise<Blob | null> {
		const here = await this.#bytesHere(ref.id);
		const bytes = here ?? (await this.#download(doc, ref));
		return bytes && new Blob([bytes], { type: ref.type });
	}

	/**
	 * Removes what no document on this device names any more (P4). A file that waits may be of a form
	 * still open, and a refused one is its author's for 30 days: these go when they are old.
	 */
	async sweep(named: ReadonlySet<string>): Promise<void> {
		if (!this.#box && !(await this.ports.hasBox())) return;
		const box = await this.#open();
		const oldest = this.ports.now() - REFUSAL_LIFETIME_MS;
		const unnamed = (await box.list()).filter((file) => !named.has(file.ref.id));
		const gone = unnamed.filter((file) => file.state === 'here' || file.at < oldest);
		await box.remove(gone.map((file) => file.ref.id));
		await this.load();
	}

	async close(): Promise<void> {
		if (this.#box) await (await this.#box).close();
	}

	async destroy(): Promise<void> {
		if (this.#box || (await this.ports.hasBox())) await (await this.#open()).destroy();
		this.#box = null;
		this.#pending.clear();
	}

	#open(): Promise<FileBox> {
		// One that could not be opened is opened anew the next time: its code may not have been here yet.
		this.#box ??= this.ports.openBox().catch((error: unknown) => {
			this.#box = null;
			throw error;
		});
		return this.#box;
	}

	#setPending(file: KeptFile): void {
		this.#pending.set(file.ref.id, file);
		this.ports.onPending(this.#pending.size);
	}

	async #sendOne(file: KeptFile): Promise<void> {
		const box = await this.#open();
		const bytes = await box.bytes(file.ref.id);
		const state = bytes ? await this.#upload(file, bytes) : 'refused';
		if (state === 'pending') return;
		await box.mark({ ...file, state });
		this.#pending.delete(file.ref.id);
		this.ports.onPending(this.#pending.size);
	}

	async #upload(file: KeptFile, bytes: Uint8Array<ArrayBuffer>): Promise<KeptFile['state']> {
		try {
			await this.ports.transfer.upload(file, bytes);
			return 'here';
		} catch (error) {
			if (!(error instanceof ProtocolError) || STOPS.includes(error.code)) throw error;
			return LATER.includes(error.code) ? 'pending' : 'refused';
		}
	}

	async #bytesHere(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
		if (!this.#box && !(await this.ports.hasBox())) return null;
		return (await this.#open()).bytes(id).catch(() => null);
	}

	async #download(doc: AnyEnvelope, ref: FileRef): Promise<Uint8Array<ArrayBuffer> | null> {
		const bytes = await this.ports.transfer.download(doc, ref).catch(absent);
		if (!bytes || (await digestOf(bytes)) !== ref.digest) return null;
		const { structure, dossier } = doc;
		const kept: KeptFile = { ref, structure, dossier, state: 'here', at: this.ports.now() };
		// Kept for the next time, offline too. No room for it is no reason not to show it.
		await (await this.#open()).put(kept, bytes).catch(() => undefined);
		return bytes;
	}
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function absent(error: unknown): null {
	if (error instanceof ProtocolError || error instanceof Unreachable) return null;
	throw error;
}
