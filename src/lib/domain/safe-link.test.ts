import { describe, expect, it } from 'vitest';
import { safeHref } from './safe-link';

describe('links in a trace', () => {
	it.each([
		['https://www.orientation.ch/fiche?x=1', 'https://www.orientation.ch/fiche?x=1'],
		[' http://exemple.fr ', 'http://exemple.fr/'],
		['www.cariforef.org', 'https://www.cariforef.org/']
	])('opens %s', (text, href) => expect(safeHref(text)).toBe(href));

	it.each([
		'javascript:alert(1)',
		'data:text/html,x',
		'JavaScript:alert(1)//https://x.fr',
		'Fiche métier n° 12',
		'https://a b.fr',
		'https://',
		'ftp://exemple.fr',
		''
	])('leaves %s as text', (text) => expect(safeHref(text)).toBeNull());
});
