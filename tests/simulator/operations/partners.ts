import type { AnyDraft } from '#domain/document';
import {
	keepPartner,
	restorePartner,
	retirePartner,
	revisePartner
} from '#domain/gestures/partners';
import { PARTNER_SORTS } from '#domain/partner';
import type { Client } from '../client';
import { typed } from './typing';

/** What reception and local admins do with the partners of their structure (ADR 0046), by weight. */
export const PARTNERS: [number, (client: Client) => AnyDraft[] | null][] = [
	[1, keepsPartner],
	[2, revisesPartner],
	[1, turnsPartner]
];

function keepsPartner(client: Client): AnyDraft[] | null {
	const structure = client.all('staff')[0]?.structure;
	if (!structure || client.all('partner').length > 3) return null;
	const { random } = client;
	const body = {
		name: typed(client, structure).slice(0, 100),
		sort: random.pick(PARTNER_SORTS) ?? 'other',
		text: '',
		phone: '',
		offered: random.chance(0.5),
		contacts: []
	};
	return [keepPartner(body, structure, client.gesture())];
}

function revisesPartner(client: Client): AnyDraft[] | null {
	const partner = client.random.pick(client.all('partner'));
	if (!partner) return null;
	const text = typed(client, partner.id, partner.body.text, 1_000);
	return [revisePartner(partner, { ...partner.body, text }, client.gesture())];
}

function turnsPartner(client: Client): AnyDraft[] | null {
	const partner = client.random.pick(client.all('partner'));
	if (!partner) return null;
	const turn = partner.state === 'current' ? retirePartner : restorePartner;
	return [turn(partner, client.gesture())];
}
