import { describe, expect, it } from 'vitest';
import { sensitiveIn, type Sensitive } from './sensitive';

/** Numbers of the makers’ own examples: nobody’s. */
const FOUND: [Sensitive, string][] = [
	['avs', 'Mon numéro est 756.9217.0769.85.'],
	['avs', '7569217076985'],
	['insee', 'Sécu : 2 55 08 14 168 025 38'],
	['insee', '1 84 12 2A 451 089 33'],
	['iban', 'CH93 0076 2011 6238 5295 7 merci'],
	['iban', 'fr14 2004 1010 0505 0001 3m02 606'],
	['iban', 'NL91ABNA0417164300'],
	['card', 'Ma carte : 4111 1111 1111 1111'],
	['card', '5500-0000-0000-0004'],
	['health', 'Je suis en arrêt maladie depuis lundi.'],
	['health', 'J’ai fait une DÉPRESSION.'],
	['health', 'Je suis hospitalisée']
];

const HARMLESS = [
	'Bonjour, je serai en retard de dix minutes.',
	'Mon téléphone : 022 388 44 00 ou +33 6 12 34 56 78',
	'La formation coûte 12 500 francs, du 12.01.2027 au 30.06.2027.',
	'L’assurance maladie m’a répondu.',
	'756.9217.0769.84',
	'CH93 0076 2011 6238 5295 8',
	'4111 1111 1111 1112',
	'2 55 08 14 168 025 39',
	'0000 0000 0000 0000',
	'FR is a country, and 1234567890123 a reference'
];

describe('sensitive data', () => {
	it.each(FOUND)('MS-40 finds what looks like %s: %s', (kind, text) => {
		expect(sensitiveIn(text)).toContain(kind);
	});

	it.each(HARMLESS)('MS-40 leaves alone: %s', (text) => {
		expect(sensitiveIn(text)).toEqual([]);
	});
});
