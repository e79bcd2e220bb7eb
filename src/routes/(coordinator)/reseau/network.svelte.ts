import type { CoordinatedStructure, FirstAdminRequest } from '#protocol/coordination';
import { addFirstAdmin, coordination } from '$lib/store/coordination-api';

/** Who administers the structures of this site, as the server says it now; kept nowhere. */
export class NetworkTeams {
	structures = $state.raw<readonly CoordinatedStructure[]>([]);
	failure = $state.raw<unknown>(null);
	loaded = $state(false);

	async load(): Promise<void> {
		try {
			this.structures = await coordination();
			this.failure = null;
			this.loaded = true;
		} catch (error) {
			this.failure = error;
		}
	}

	/** @throws ProtocolError, Unreachable */
	async invite(request: FirstAdminRequest): Promise<void> {
		this.structures = await addFirstAdmin(request);
	}
}
