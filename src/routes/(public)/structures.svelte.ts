import type { PublicNeighbour, PublicStructure } from '#protocol/public-request';

const KEY = 'jemoriente.centres';

/**
 * The public cards of the structures, with their questionnaires. The last ones read are kept on the
 * device: the request can be written without a network.
 */
class Structures {
	list = $state.raw<readonly PublicStructure[]>(kept());
	/** Those of other sites, which are asked there: of use only with a network, and not kept. */
	elsewhere = $state.raw<readonly PublicNeighbour[]>([]);
	/** Loading failed and nothing was kept from an earlier visit. */
	failed = $state(false);
	#loading: Promise<void> | null = null;

	load(): Promise<void> {
		this.#loading ??= this.#fetch().finally(() => (this.#loading = null));
		return this.#loading;
	}

	get(id: string): PublicStructure | undefined {
		return this.list.find((one) => one.id === id);
	}

	async #fetch(): Promise<void> {
		this.failed = false;
		try {
			const { publicStructures } = await import('$lib/store/api');
			const { structures, elsewhere } = await publicStructures();
			this.list = structures.sort(byName);
			this.elsewhere = elsewhere.sort(byName);
			keep(this.list);
		} catch {
			this.failed = this.list.length === 0;
		}
	}
}

function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name);
}

function kept(): PublicStructure[] {
	try {
		const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(list) ? (list as PublicStructure[]) : [];
	} catch {
		return [];
	}
}

function keep(list: readonly PublicStructure[]): void {
	try {
		localStorage.setItem(KEY, JSON.stringify(list));
	} catch {
		// No room or no permission: the list is fetched again next time.
	}
}

export const structures = new Structures();
