import { expect, it } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import { fundCard } from '../../../tests/support/kept-documents';
import { changed, move, pathway, remark, template, trace } from '../../../tests/support/documents';
import { readMark } from '../../../tests/support/messages';
import { channelsOf } from './channels';
import { channelsLeft } from './channels-left';

const [task] = pathway('personal', 'own-0001').tasks;
const shared = trace(task!, 'shared');
const common = template('network');
const house = template('structure');

/** What fewer people see after a change, and what it was before. */
const NARROWED: [string, AnyEnvelope, AnyEnvelope][] = [
	['a trace that is shown no more', shared, changed(shared, { state: 'kept' })],
	['a move that is taken back', move(), { ...move('withdrawn') }],
	['a template taken back', common, changed(common, { body: { scope: 'private' } })],
	['a template for the house alone', common, changed(common, { body: { scope: 'structure' } })],
	[
		'a card of the fund for one structure alone',
		fundCard(),
		changed(fundCard(), { body: { scope: 'structure' } })
	],
	[
		'a remark whose template was taken back',
		remark(common),
		remark(changed(common, { body: { scope: 'private' } }))
	],
	[
		'a mark of reading since somebody follows her',
		readMark('user:anna', 1, false),
		readMark('user:anna', 2, true)
	],
	['a remark taken back', remark(common), changed(remark(common), { state: 'withdrawn' })],
	['a template of the house taken back', house, changed(house, { body: { scope: 'private' } })]
];

it.each(NARROWED)('PK-01 %s names the channels it left', (_, before, after) => {
	const named = [...channelsOf(after), ...channelsLeft(after)];
	expect(named).toEqual(expect.arrayContaining(channelsOf(before)));
});

it('PK-01 what is seen as widely as it can be has left nothing', () => {
	for (const doc of [shared, common, fundCard(), remark(common), move(), trace(task!, 'open')]) {
		expect(channelsLeft(doc)).toEqual([]);
	}
});
