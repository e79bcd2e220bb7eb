import type { Browser, System } from '#protocol/account-words';

/** Tried in this order: most browsers also say the names of those they descend from. */
const BROWSER_MARKS: readonly [Browser, RegExp][] = [
	['samsung', /SamsungBrowser\//],
	['edge', /Edg(A|iOS)?\//],
	['opera', /OPR\/|Opera/],
	['firefox', /Firefox\/|FxiOS\//],
	['chrome', /Chrome\/|CriOS\/|Chromium\//],
	['safari', /Safari\//]
];

const SYSTEM_MARKS: readonly [System, RegExp][] = [
	['ipad', /iPad/],
	['iphone', /iPhone|iPod/],
	['android', /Android/],
	['chromebook', /CrOS/],
	['windows', /Windows/],
	['mac', /Macintosh|Mac OS X/],
	['linux', /Linux|X11/]
];

/**
 * What a browser is, in two words of closed lists: enough to know one's own device again, too little to
 * tell anyone apart. Nothing else of what it says is kept (AC-22).
 */
export function deviceWords(agent: string | undefined): { browser: Browser; system: System } {
	const said = (agent ?? '').slice(0, 500);
	const found = <T>(marks: readonly [T, RegExp][]) =>
		marks.find(([, mark]) => mark.test(said))?.[0];
	return { browser: found(BROWSER_MARKS) ?? 'other', system: found(SYSTEM_MARKS) ?? 'other' };
}
