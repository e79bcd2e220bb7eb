import { join } from 'node:path';
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { orNull, strict } from '#domain/text';
import { sha256 } from './sums';

/**
 * A backup is a folder: `manifest.json`, written last; one `<database>.jsonl.gz` per database, a line per
 * document; `files/<sha256>`, each file once. All of it is readable without this program.
 */
export const BACKUP_FORMAT = 1;

const Count = Type.Integer({ minimum: 0 });
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const Manifest = strict({
	format: Type.Literal(BACKUP_FORMAT),
	/** Version of the product that wrote it. */
	version: Type.String(),
	store: Type.Enum(['embedded', 'couchdb', 'memory']),
	/** Ms since 1970. */
	at: Count,
	/** Erasures known then: a restore is given no fewer (BK-08). */
	erasures: Count,
	databases: Type.Array(
		strict({
			name: Type.String({ pattern: '^[a-z][a-z0-9-]{0,59}$' }),
			documents: Count,
			files: Count,
			/** Of the compressed lines. */
			bytes: Count,
			sha256: Sha256
		})
	),
	/** Of all the fields above. */
	digest: Sha256
});
export type Manifest = Static<typeof Manifest>;
export type DatabaseEntry = Manifest['databases'][number];

/** One document. Of several lines of one id the last counts: it changed while the backup was made. */
export const Line = strict({
	id: Type.String({ minLength: 1 }),
	/** Its undeleted ends; none when it was deleted while the backup was made. */
	leaves: Type.Array(
		strict({
			revs: Type.Array(Type.String({ pattern: '^[1-9]\\d{0,9}-[0-9a-f]{32}$' }), { minItems: 1 }),
			fields: Type.Record(Type.String(), Type.Unknown()),
			file: orNull(strict({ type: Type.String(), size: Count, sha256: Sha256 }))
		})
	)
});
export type Line = Static<typeof Line>;
export type LineFile = NonNullable<Line['leaves'][number]['file']>;

export function manifestPath(folder: string): string {
	return join(folder, 'manifest.json');
}

export function databasePath(folder: string, name: string): string {
	return join(folder, `${name}.jsonl.gz`);
}

export function filePath(folder: string, digest: string): string {
	return join(folder, 'files', digest);
}

export function digestOf({
	digest,
	...fields
}: Manifest | (Omit<Manifest, 'digest'> & { digest?: string })): string {
	void digest;
	return sha256(JSON.stringify(fields));
}
