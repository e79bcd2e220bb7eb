import type { Mutant } from './mutant';

const CARRY = 'sync-server/moves/carry-dossier.ts';
const ARRIVING = 'sync-server/moves/arriving.ts';

/** Bugs of a dossier that moves to another structure. */
export const MOVES: readonly Mutant[] = [
	{
		name: 'a write is judged while its dossier is copied',
		faults: ['F13'],
		edits: [
			{
				file: 'sync-server/gateway/judge.ts',
				from: "return presence === 'busy' ||",
				to: 'return'
			}
		]
	},
	{
		name: 'a copy stands in its channels before the flip',
		edits: [
			// With reception's, which those that were left have lost already: of the dossier's own nobody there
			// has any before the flip.
			{
				file: ARRIVING,
				from: 'toStored({ ...doc, channels: [] }, rev)',
				to: 'toStored({ ...doc, channels: channelsOf(doc) }, rev)'
			},
			{
				file: ARRIVING,
				from: "import { draftOfEnvelope } from '#domain/draft';",
				to: "import { draftOfEnvelope } from '#domain/draft';\nimport { channelsOf } from '#access/channels';"
			}
		]
	},
	{
		name: 'reception goes on listing what has left',
		edits: [
			{
				file: CARRY,
				from: "doc.channels?.filter((channel) => channel.startsWith('d:'))",
				to: 'doc.channels'
			}
		]
	},
	{
		name: 'a counsellor follows a dossier where it lives no more',
		edits: [
			{
				file: 'sync-server/gateway/facts.ts',
				from: 'await new Locations(ctx.store).present(structure, all)',
				to: '(void Locations, all)'
			}
		]
	},
	{
		name: 'what was counted where it happened is counted once more',
		edits: [
			{
				file: ARRIVING,
				from: '({ ...entry, structure: entry.structure ?? doc.structure })',
				to: '({ ...entry })'
			}
		]
	},
	{
		name: 'a restored store takes back where a dossier was to leave from, without the dossier',
		faults: ['F10'],
		edits: [
			{
				file: 'sync-server/gateway/recover.ts',
				from: 'return !hasBegun(move) && (await standsIn(ctx, dossier, from));',
				to: 'return (void [standsIn, dossier, from], !hasBegun(move));'
			}
		]
	},
	{
		name: 'a late look writes over what lives in its new place',
		edits: [
			{
				file: CARRY,
				from: 'return lives || Number(kept.updatedAt) > Number(left.updatedAt);',
				to: 'return (void lives, false);'
			}
		]
	}
];
