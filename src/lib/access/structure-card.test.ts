import { describe, expect, it } from 'vitest';
import { EVERYONE, PEOPLE, STRUCTURE, changed, context } from '../../../tests/support/documents';
import { PNG_LOGO, logoOf, pngOf } from '../../../tests/support/logos';
import { structureCard } from '../../../tests/support/gateway-world';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { mayApproach, mayWrite } from './may-write';

const card = structureCard(STRUCTURE) as Envelope<'structureCard'>;
const opening = { week: [{ weekday: 1, from: '09:00', to: '17:00' }], closings: [] };
const revised = changed(card, {
	body: {
		...{ phone: '022', address: 'Là', access: 'Bus', hours: '', email: 'a@b.test', opening },
		mailWords: { fr: { greeting: 'Bonjour', closing: 'À bientôt,' } }
	}
});

function whoMay(after: AnyEnvelope, before: AnyEnvelope | null) {
	return EVERYONE.filter(
		(who) =>
			mayApproach(PEOPLE[who], after) && mayWrite(PEOPLE[who], context(before), after) === null
	);
}

describe('who keeps the card of a structure', () => {
	it('PU-45 its local admin says where it is and when it is open, and nobody else', () => {
		expect(whoMay(revised, card)).toEqual(['localAdmin']);
	});

	it('PU-45 nobody makes one, nor says what came with the installation', () => {
		expect(whoMay(revised, null)).toEqual([]);
		for (const body of [{ name: 'Autre' }, { region: 'Ailleurs' }, { country: 'FR' as const }]) {
			expect(whoMay(changed(card, { body }), card)).toEqual([]);
		}
	});

	it('PU-120 its logo is its local admin’s too, and a picture by its content', () => {
		const withLogo = changed(card, { body: { logo: PNG_LOGO } });
		expect(whoMay(withLogo, card)).toEqual(['localAdmin']);
		expect(whoMay(changed(withLogo, { body: { logo: null } }), withLogo)).toEqual(['localAdmin']);
		const page = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
		for (const logo of [
			logoOf('image/png', page),
			logoOf('image/png', pngOf(50_000, 50_000)),
			{ ...PNG_LOGO, type: 'image/webp' as const }
		]) {
			expect(whoMay(changed(card, { body: { logo } }), card)).toEqual([]);
		}
	});

	it('PU-45 not another structure’s, nor one in a place where none stands', () => {
		const other = structureCard('mife-savoie');
		expect(whoMay(other, other)).not.toContain('localAdmin');
		expect(whoMay({ ...card, structure: STRUCTURE }, { ...card, structure: STRUCTURE })).toEqual(
			[]
		);
	});
});
