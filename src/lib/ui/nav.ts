import type { Icon } from './icon';

export type NavItem = {
	href: string;
	label: string;
	/** One word of the label, for a narrow bar at the bottom; the whole label is still read out. */
	short?: string;
	icon: Icon;
	/** Things that wait there; a number in words for screen readers. */
	count?: number;
};

/** A thumb reaches five places; beyond that the fifth one opens the rest. */
export const MOST_TABS = 5;

/** The entry that holds the page: the longest address that begins the page's own. */
export function currentHref(items: readonly NavItem[], pathname: string): string | undefined {
	const path = trim(pathname);
	return items
		.map((item) => item.href)
		.filter((href) => holds(trim(href), path))
		.sort((a, b) => b.length - a.length)[0];
}

/** What stands in the bottom bar, and what «Plus» opens. */
export function splitTabs(items: readonly NavItem[]): { tabs: NavItem[]; rest: NavItem[] } {
	const all = [...items];
	if (all.length <= MOST_TABS) return { tabs: all, rest: [] };
	return { tabs: all.slice(0, MOST_TABS - 1), rest: all.slice(MOST_TABS - 1) };
}

function holds(href: string, path: string): boolean {
	return href === '' ? path === '' : path === href || path.startsWith(`${href}/`);
}

function trim(path: string): string {
	return path.replace(/\/+$/, '');
}
