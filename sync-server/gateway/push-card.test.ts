import { expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { reviseMailWords, reviseStructureCard } from '#domain/gestures/structure-card';
import { NETWORK, cardId } from '#domain/ids';
import { STRUCTURE, gesture } from '../../tests/support/documents';
import { PNG_LOGO, logoOf } from '../../tests/support/logos';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { addressOf, publishAddress } from '../site/cards';

it('PU-45 an admin who changes the card leaves beside it where people reach its site', async () => {
	const world = await GatewayWorld.create();
	await publishAddress(world.store, 'https://ofpc.test');
	const card = (await world.stored(cardId(STRUCTURE), NETWORK)) as Envelope<'structureCard'>;
	const draft = reviseStructureCard(card, { ...card.body, phone: '022 000' }, gesture);
	expect(await world.push(USERS.admin, draft, card.w)).toMatchObject({ verdict: 'ok' });
	const stored = await (await world.store.open(NETWORK)).get(cardId(STRUCTURE));
	expect(stored).toMatchObject({ body: { phone: '022 000' } });
	expect(addressOf(stored!)).toBe('https://ofpc.test');
});

it('ML-10 an admin says what the mails of his structure begin and end with; a brace or an address is refused', async () => {
	const world = await GatewayWorld.create();
	const card = (await world.stored(cardId(STRUCTURE), NETWORK)) as Envelope<'structureCard'>;
	const said = (greeting: string, closing: string) =>
		reviseMailWords(card, { fr: { greeting, closing } }, gesture);
	for (const draft of [
		said('Bonjour {prénom}', ''),
		said('Bonjour\nBonsoir', ''),
		said('', 'Voyez https://ailleurs.test'),
		said('', 'Voyez ailleurs.ch'),
		said('Bonjour\u202e', ''),
		said('', 'a\nb\nc\nd\ne'),
		said('x'.repeat(61), '')
	]) {
		expect((await world.push(USERS.admin, draft, card.w)).verdict).toBe('invalid');
	}
	const draft = said('Bonjour et bienvenue', 'À bientôt,\nL’équipe de l’accueil');
	expect(await world.push(USERS.admin, draft, card.w)).toMatchObject({ verdict: 'ok' });
});

it('PU-120 a logo goes to everyone with its card, and a picture that is none is refused with its reason', async () => {
	const world = await GatewayWorld.create();
	const card = (await world.stored(cardId(STRUCTURE), NETWORK)) as Envelope<'structureCard'>;
	const page = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
	const forged = { ...card.body, logo: logoOf('image/png', page) };
	const refused = await world.push(USERS.admin, reviseStructureCard(card, forged, gesture), card.w);
	expect(refused).toMatchObject({ verdict: 'refused', code: 'notAllowed' });
	const drawn = reviseStructureCard(card, { ...card.body, logo: PNG_LOGO }, gesture);
	expect(await world.push(USERS.admin, drawn, card.w)).toMatchObject({ verdict: 'ok' });
	const told = await world.fetch(USERS.consultant, [cardId(STRUCTURE)], NETWORK);
	expect(told.docs).toMatchObject([{ body: { logo: PNG_LOGO } }]);
});
