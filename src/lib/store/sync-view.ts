import type { SyncState, SyncView } from './device';
import type { SyncStatus } from './live';

/** Ends of a cycle that stand as they are: none of them passes while the network comes and goes. */
const TOLD = ['signin', 'update', 'full', 'serverFull', 'error'] as const;

/** What the header's mark tells: «sent» only when the server has proved it and nothing waits since. */
export function syncViewOf(status: SyncStatus, pending: number, online: boolean): SyncView {
	return {
		state: stateOf(status, pending, online),
		pending,
		provedAt: status.provedAt,
		firstLoad: status.progress
	};
}

function stateOf(status: SyncStatus, pending: number, online: boolean): SyncState {
	const { outcome, running, provedAt } = status;
	if (running && (pending > 0 || status.progress)) return 'sending';
	const told = TOLD.find((one) => one === outcome);
	if (told) return told;
	if (!online || outcome === 'offline') return 'offline';
	return pending === 0 && provedAt !== null ? 'sent' : 'pending';
}
