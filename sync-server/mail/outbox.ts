import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Letter, Transport } from './transport';

/** A letter kept on disk, with the name of its file. */
export interface KeptLetter extends Letter {
	name: string;
}

/** Pages show this many letters, newest first. */
const SHOWN = 200;
const FILE_NAME = /^\d{15}-[0-9a-f]{24}$/;

/**
 * The outbox on disk, used when no SMTP server is set: one file per mail, named after its id, so that
 * a mail sent twice stands there once.
 */
export class DiskOutbox implements Transport {
	constructor(private readonly folder: string) {}

	async send(letter: Letter): Promise<void> {
		await mkdir(this.folder, { recursive: true });
		const path = join(this.folder, `${fileName(letter)}.json`);
		await writeFile(`${path}.part`, JSON.stringify(letter, null, '\t'));
		await rename(`${path}.part`, path);
	}

	/** The latest letters, newest first; only those to one address when given. */
	async latest(to?: string): Promise<KeptLetter[]> {
		const names = (await this.names()).reverse();
		const found: KeptLetter[] = [];
		for (const name of names) {
			if (found.length === SHOWN) break;
			const letter = await this.read(name);
			if (letter && (!to || letter.to.toLowerCase() === to.trim().toLowerCase()))
				found.push(letter);
		}
		return found;
	}

	/** One letter by the name of its file; null when there is none. */
	async read(name: string): Promise<KeptLetter | null> {
		if (!FILE_NAME.test(name)) return null;
		try {
			const text = await readFile(join(this.folder, `${name}.json`), 'utf8');
			return { ...(JSON.parse(text) as Letter), name };
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
			throw error;
		}
	}

	close(): void {}

	private async names(): Promise<string[]> {
		const files = await readdir(this.folder).catch(() => []);
		const names = files.map((file) => file.replace(/\.json$/, ''));
		return names.filter((name) => FILE_NAME.test(name)).sort();
	}
}

function fileName({ at, messageId }: Letter): string {
	const hash = createHash('sha256').update(messageId).digest('hex').slice(0, 24);
	return `${String(at).padStart(15, '0')}-${hash}`;
}
