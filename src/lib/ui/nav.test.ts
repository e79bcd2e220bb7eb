import { describe, expect, it } from 'vitest';
import type { Icon } from './icon';
import { currentHref, splitTabs, type NavItem } from './nav';

const icon = null as unknown as Icon;
const items = (...hrefs: string[]): NavItem[] => hrefs.map((href) => ({ href, label: href, icon }));

describe('currentHref', () => {
	it('takes the longest address that holds the page', () => {
		const nav = items('/espace', '/espace/parcours', '/espace/messages');
		expect(currentHref(nav, '/espace/parcours/3')).toBe('/espace/parcours');
		expect(currentHref(nav, '/espace/')).toBe('/espace');
	});

	it('does not take a mere beginning of a word', () => {
		expect(currentHref(items('/parcours'), '/parcoursup')).toBeUndefined();
	});

	it('takes the root for itself only', () => {
		expect(currentHref(items('/'), '/')).toBe('/');
		expect(currentHref(items('/'), '/aide')).toBeUndefined();
	});
});

describe('splitTabs', () => {
	it('keeps five, or four and the rest', () => {
		expect(splitTabs(items('a', 'b', 'c', 'd', 'e')).rest).toHaveLength(0);
		const { tabs, rest } = splitTabs(items('a', 'b', 'c', 'd', 'e', 'f'));
		expect([tabs.length, rest.length]).toEqual([4, 2]);
	});
});
