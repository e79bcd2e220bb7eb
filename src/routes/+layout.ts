import { redirect } from '@sveltejs/kit';
import { KIOSK_ADDRESS, kioskOn } from '$lib/store/kiosk-on';
import type { LayoutLoad } from './$types';

// Everything is rendered on the device: the app must open without a network.
export const ssr = false;
export const prerender = false;

/** A tablet that is a kiosk shows nothing else, whatever the address, until somebody of the team ends it (KI-01). */
export const load: LayoutLoad = ({ url }) => {
	if (url.pathname !== KIOSK_ADDRESS && kioskOn()) redirect(307, KIOSK_ADDRESS);
};
