import { describe, expect, it } from 'vitest';
import { broughtAlong, carriedOver, hashOfStep, stepInHash } from './arrival';

describe('arriving at the request', () => {
	it('finds its step again after a reload', () => {
		expect(stepInHash(hashOfStep('person'))).toBe('person');
		expect(stepInHash('')).toBe('need');
		expect(stepInHash('#etape-9')).toBe('need');
	});

	it('S12: carries the question over from the online reception', () => {
		const url = new URL('https://x.ch/demande?structure=ofpc&de=ORP#besoin=Je%20veux%20changer');
		expect(broughtAlong(url)).toEqual({
			structure: 'ofpc',
			onBehalfOf: 'ORP',
			need: 'Je veux changer'
		});
	});

	it.each([
		['', 'Devenir fleuriste ?', 'Devenir fleuriste ?'],
		['Je m’ennuie.\n', 'Devenir fleuriste ?', 'Je m’ennuie.\n\nDevenir fleuriste ?'],
		['Je m’ennuie. Devenir fleuriste ?', 'Devenir fleuriste ?', 'Je m’ennuie. Devenir fleuriste ?'],
		['Je m’ennuie.', '', 'Je m’ennuie.']
	])('FC-11 «%s» and the question «%s» are both there, once', (written, question, both) => {
		expect(carriedOver(written, question)).toBe(both);
	});
});
