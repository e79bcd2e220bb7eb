import { goto, replaceState } from '$app/navigation';
import type { SessionInfo } from '#protocol/accounts';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { homeOf } from '../areas';
import { bringLanguage } from '../language';
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

/** Leads to this person's own area, in the language of her account where that is another than this page's (AC-70). */
export async function goHome(session: SessionInfo): Promise<void> {
	const home = homeOf(session);
	const { language } = session;
	if (!language || language === getLocale()) return goto(home, { replaceState: true });
	// The page that comes back is already the other's: her area is loaded once, not twice.
	replaceState(home, {});
	await bringLanguage(language);
}
