import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contact } from '../../../tests/support/desk-documents';
import {
	DOSSIER,
	EVERYONE,
	PEOPLE,
	STRUCTURE,
	account,
	changed,
	interview,
	notes,
	pathway,
	seat,
	session,
	trace
} from '../../../tests/support/documents';
import type { AnyEnvelope } from '#domain/document';
import { headChannel, isHead } from '#domain/head';
import { channelsOfUser, visibleChannels } from './channels';
import type { UserFacts } from './facts';
import { heldChannels, heldOf, heldPlaces } from './held';

const { dossier, request } = account();
const closed = changed(dossier, { state: 'closed' });
const { pathway: path, tasks } = pathway();
const inside: AnyEnvelope[] = [
	request,
	path,
	...tasks,
	trace(tasks[0]!, 'sealed'),
	trace(tasks[0]!, 'released'),
	trace(pathway('personal', 'own-0001').tasks[0]!, 'shared'),
	interview('held'),
	notes(),
	contact(),
	seat(session())
];
/** As the gateway gathers them of a closed dossier. */
const followed = [{ dossier: DOSSIER, structure: STRUCTURE, head: closed.w }];
const counsellor: UserFacts = { ...PEOPLE.counsellor, caseload: followed };
const both: UserFacts = {
	...counsellor,
	standings: [{ structure: STRUCTURE, roles: ['counsellor', 'reception'], teams: [] }]
};
const HEAD = headChannel(DOSSIER);

function channels(facts: UserFacts, opened: readonly string[] | undefined, doc: AnyEnvelope) {
	return heldChannels(heldOf(facts, opened), doc);
}

describe('what a device holds of a closed dossier', () => {
	it('CH-77 is the dossier itself, in a channel of its own', () => {
		expect(channels(counsellor, [], closed)).toEqual([HEAD]);
		const ofDossier = heldPlaces(heldOf(counsellor, [])).filter(({ channel }) =>
			channel.startsWith(`d:${DOSSIER}`)
		);
		expect(ofDossier).toEqual([{ channel: HEAD, database: STRUCTURE, head: [DOSSIER, closed.w] }]);
		const held = inside.filter((doc) => channels(counsellor, [], doc).length > 0);
		// The sheet of a workshop is another matter.
		expect(held.map(({ type }) => type)).toEqual(['seat']);
	});

	it('CH-77 is all of it where it is opened, or nothing is known of heads', () => {
		for (const opened of [[DOSSIER], undefined]) {
			expect(heldPlaces(heldOf(counsellor, opened))).toEqual(channelsOfUser(counsellor));
			for (const doc of [closed, ...inside])
				expect(channels(counsellor, opened, doc)).toEqual(visibleChannels(counsellor, doc));
		}
	});

	it('CH-77 is all of it with its person, and what stands at the desk with reception', () => {
		const anna = { ...PEOPLE.consultant, caseload: followed };
		expect(channels(anna, [], path)).toEqual([`d:${DOSSIER}`]);
		expect(channels(anna, [], closed)).toEqual([`d:${DOSSIER}`]);
		expect(channels(both, [], request)).toEqual([request.channels[1]]);
		expect(channels(both, [], closed)).toEqual([HEAD, request.channels[1]]);
		expect(channels(both, [], path)).toEqual([]);
	});

	it('CH-77 a head is told from a whole dossier by the channels it came through', () => {
		expect(isHead({ ...closed, channels: channels(counsellor, [], closed) })).toBe(true);
		expect(isHead({ ...closed, channels: channels(counsellor, [DOSSIER], closed) })).toBe(false);
		const other = { ...closed, id: 'dossier:other-001', dossier: 'dossier:other-001' };
		expect(channels(counsellor, [], other)).toEqual([]);
	});

	it('CH-78 whatever a device names, it holds nothing that its user may not read', () => {
		const facts = EVERYONE.flatMap((who) => [
			PEOPLE[who],
			{ ...PEOPLE[who], caseload: PEOPLE[who].caseload.map((place) => ({ ...place, head: 'w' })) }
		]).concat(both);
		const names = fc.constantFrom(DOSSIER, 'dossier:other-001', 'task:x', '');
		fc.assert(
			fc.property(
				fc.constantFrom(...facts),
				fc.option(fc.array(names), { nil: undefined }),
				fc.constantFrom(closed, ...inside),
				(who, opened, doc) => {
					const held = heldOf(who, opened);
					const mine = new Set(channelsOfUser(who).map(({ channel }) => channel));
					for (const { channel, head } of heldPlaces(held))
						expect(mine.has(head ? `d:${head[0]}` : channel)).toBe(true);
					const seen = visibleChannels(who, doc);
					for (const channel of heldChannels(held, doc))
						expect(seen).toContain(channel === HEAD ? `d:${doc.id}` : channel);
				}
			)
		);
	});

	it('CH-78 what is listed and what is sent are the same: each document in the channels it names', () => {
		fc.assert(
			fc.property(fc.constantFrom(counsellor, both), fc.boolean(), (who, opens) => {
				const held = heldOf(who, opens ? [DOSSIER] : []);
				const listed = new Set(heldPlaces(held).map(({ channel }) => channel));
				for (const doc of [closed, ...inside])
					for (const channel of heldChannels(held, doc)) expect(listed).toContain(channel);
			})
		);
	});
});
