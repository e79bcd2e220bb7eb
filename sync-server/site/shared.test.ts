import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import { channelsOf } from '#access/channels';
import { NETWORK, cardId } from '#domain/ids';
import { TRAINING } from '#domain/training';
import { fundCard } from '../../tests/support/kept-documents';
import { changed, remark, template, templateUse } from '../../tests/support/documents';
import { Engines } from '../../tests/support/engines';
import { PNG_LOGO } from '../../tests/support/logos';
import { Site } from '../../tests/support/site-world';
import { card } from '../../tests/support/small-centre';
import { toStored } from '../gateway/stored';
import type { Leaf } from '../store/replica';
import { graftForeign, isShared, isToShare } from './shared';

const REV = `1-${'a'.repeat(32)}`;

/** A document as another site would send it. */
function leaf(doc: AnyEnvelope, changes: Partial<Leaf> = {}, fields: object = {}): Leaf {
	const { _id: id, ...kept } = toStored(doc);
	return {
		id,
		revs: [REV],
		deleted: false,
		fields: { ...kept, ...fields },
		file: null,
		...changes
	};
}

const shared = template('network');
const { body } = shared;
const savoyard = fundCard({}, 'savoie');
const file = { bytes: Uint8Array.of(1), type: 'image/png' };

describe('what another site sends', () => {
	let engines: Engines;
	let site: Site;
	beforeAll(async () => {
		engines = new Engines();
		site = await Site.begin(await engines.embedded(), 'geneve');
	});
	afterAll(() => engines.close());
	const graft = async (...leaves: Leaf[]) =>
		graftForeign(site.store, await site.store.open(NETWORK), leaves);
	const network = async () => (await site.store.open(NETWORK)).withPrefix('');

	it('SI-12 is not taken, nor sent, when it is of a training structure', async () => {
		const home = { home: TRAINING };
		const own = changed(template('network'), { body: home });
		const placed = { ...own, channels: channelsOf(own) };
		const sent = [leaf(card(TRAINING)), leaf(placed), leaf(fundCard({}, TRAINING))];
		expect(await graft(...sent)).toBe(sent.length);
		const named = [
			`structureCard:${TRAINING}`,
			`templateUse:explore.${TRAINING}`,
			`templateRemark:explore.${TRAINING}_claude`,
			`fundCard:${TRAINING}_k1`,
			`questionSheet:${TRAINING}_k1`
		];
		expect(named.filter(isShared)).toEqual([]);
		expect([isToShare(leaf(placed)), isToShare(leaf(shared))]).toEqual([false, true]);
		const others = named.map((id) => id.replace(TRAINING, 'ofpc'));
		expect([...others, 'template:explore'].every(isShared)).toBe(true);
	});

	it('SI-04 is taken when it is a template, a card of its own structure, or the end of one', async () => {
		const gone = leaf(template('network'), { deleted: true, fields: {} });
		const home = { site: 'https://savoie.example' };
		const fred = remark();
		const uses = leaf(templateUse('savoie'));
		const sent = [
			leaf(shared),
			leaf(template('private')),
			leaf(card('savoie'), {}, home),
			leaf(savoyard),
			leaf(fred),
			uses,
			gone
		];
		expect(await graft(...sent)).toBe(0);
		expect((await network()).map(({ _id }) => _id).sort()).toEqual(
			[
				cardId('geneve'),
				cardId('savoie'),
				sent[0]?.id,
				sent[1]?.id,
				savoyard.id,
				fred.id,
				uses.id
			].sort()
		);
	});

	it.each<[string, Leaf]>([
		['a card of a structure that lives here', leaf(card('geneve'))],
		['the end of such a card', leaf(card('geneve'), { deleted: true, fields: {} })],
		['the use of a template counted here', leaf(templateUse('geneve'))],
		[
			'such a use under the name of another structure',
			leaf(templateUse('geneve'), { id: 'templateUse:explore.savoie-2' })
		],
		['the end of such a use', leaf(templateUse('geneve'), { deleted: true, fields: {} })],
		['a card under the name of another database', leaf(card('accounts'))],
		['a card under the name of the actions’ database', leaf(card('actions-geneve'))],
		['a template in a channel that is not its own', leaf(shared, {}, { channels: ['cards'] })],
		['a template in a channel more', leaf(shared, {}, { channels: ['bank', 'bank:geneve'] })],
		['a template without its channel', leaf(shared, {}, { channels: [] })],
		['a template of a structure', leaf(shared, {}, { structure: 'geneve' })],
		['a template that is a card by its type', leaf(shared, {}, { type: 'structureCard' })],
		[
			'a body with a field too many',
			leaf(shared, {}, { body: { ...body, roles: ['localAdmin'] } })
		],
		[
			'a card whose logo is not the picture it says',
			leaf(changed(card('savoie'), { body: { logo: { ...PNG_LOGO, type: 'image/webp' } } }))
		],
		['a body cut short', leaf(shared, {}, { body: { title: 'Explorer' } })],
		['half of a character', leaf(shared, {}, { body: { ...body, aim: 'x\ud800' } })],
		['what would be found by a key', leaf(shared, {}, { find: ['counsellor:user:claire'] })],
		['a field that no document has', leaf(shared, {}, { expires: 1 })],
		['a document with a file', leaf(shared, { file })],
		[
			'what is said here of a template',
			leaf(
				changed(remark(), { id: 'templateRemark:explore.geneve_fred', body: { home: 'geneve' } })
			)
		],
		['a remark under the name of another', leaf({ ...remark(), author: 'user:flora' })],
		['a remark without a structure', leaf({ ...remark(), id: 'templateRemark:explore.fred' })],
		['a card of the fund that is kept here', leaf(fundCard({}, 'geneve'))],
		['the end of one', leaf(fundCard({}, 'geneve'), { deleted: true, fields: {} })],
		['a card of the fund without a home', leaf({ ...savoyard, id: 'fundCard:savoie' })],
		['a team', leaf(card('savoie'), { id: 'staff:geneve' })],
		['what is no shared document', leaf(shared, { id: 'checkpoint:1' })]
	])('SI-04 %s is not taken, and keeps nothing else from being taken', async (_what, forged) => {
		const before = await network();
		expect(await graft(forged, leaf(template('network')))).toBe(1);
		const after = (await network()).filter(({ _id }) => _id === forged.id);
		expect(after).toEqual(before.filter(({ _id }) => _id === forged.id));
		expect(await network()).toHaveLength(before.length + 1);
	});
});
