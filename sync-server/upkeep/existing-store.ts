import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config';
import { openStore } from '../store/open-store';
import type { ReplicatedStore } from '../store/replica';
import { UpkeepError } from './command';

type Place = Pick<Config, 'couchdbUrl' | 'couchdbPrefix' | 'dataDir'>;

/** Where the embedded store stands. @throws UpkeepError when there is none, before one is made */
export function embeddedDirectory({ dataDir }: Pick<Config, 'dataDir'>): string {
	const directory = join(dataDir, 'store');
	if (existsSync(join(directory, 'db'))) return directory;
	throw new UpkeepError(`Il n’y a pas de base intégrée dans ${dataDir} (DATA_DIR).`);
}

/** The configured store, which must exist. @throws UpkeepError, StoreDown */
export async function openExisting(config: Place): Promise<ReplicatedStore> {
	if (config.couchdbUrl === null) embeddedDirectory(config);
	return openStore(config);
}
