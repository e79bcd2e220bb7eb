import type { Browser, System } from '#protocol/account-words';
import { m } from '$lib/i18n/paraglide/messages';

/** Names of their makers, the same in every language. */
const BROWSER_NAMES: Record<Browser, string> = {
	firefox: 'Firefox',
	edge: 'Edge',
	samsung: 'Samsung Internet',
	opera: 'Opera',
	chrome: 'Chrome',
	safari: 'Safari',
	other: ''
};
const SYSTEM_NAMES: Record<System, string> = {
	android: 'Android',
	iphone: 'iPhone',
	ipad: 'iPad',
	windows: 'Windows',
	mac: 'Mac',
	chromebook: 'Chromebook',
	linux: 'Linux',
	other: ''
};

/** «Firefox sur Windows», as far as the browser told. */
export function deviceName(device: { browser: Browser; system: System }): string {
	const browser = BROWSER_NAMES[device.browser] || m.account_device_browser();
	const system = SYSTEM_NAMES[device.system];
	return system ? m.account_device_name({ browser, system }) : browser;
}
