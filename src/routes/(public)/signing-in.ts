import { goto } from '$app/navigation';
import type { SessionInfo } from '#protocol/accounts';
import { homeOf } from '../areas';
import { rememberArea } from '../last-area';

/**
 * Opens this person's store. It is loaded here, not with the page: whoever only reads the public
 * pages never pays for it.
 */
export async function openStore(session: SessionInfo): Promise<void> {
	const { device } = await import('$lib/store/device.svelte');
	await device.enter(session);
	rememberArea(homeOf(session));
}

/** Leads to this person's own area. */
export async function goHome(session: SessionInfo): Promise<void> {
	await goto(homeOf(session), { replaceState: true });
}
