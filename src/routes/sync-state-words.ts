import type { SyncView } from '$lib/store/device';
import { m } from '$lib/i18n/paraglide/messages';

/** Where the sending stands, in a sentence that never promises what the server has not proved. */
export function syncWords({ state, pending: count }: SyncView): string {
	switch (state) {
		case 'sent':
			return m.sync_state_sent();
		case 'pending':
			return m.sync_state_pending({ count });
		case 'sending':
			return count > 0 ? m.sync_state_sending({ count }) : m.sync_state_sending_none();
		case 'offline':
			return count > 0 ? m.sync_state_offline_pending({ count }) : m.sync_state_offline();
		case 'signin':
			return m.sync_state_signin();
		case 'update':
			return m.sync_state_update();
		case 'full':
			return m.sync_state_full();
		case 'serverFull':
			return m.sync_state_server_full();
		case 'error':
			return m.sync_state_error();
	}
}
