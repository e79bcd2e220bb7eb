import type { Mutant } from './mutant';

const DOMAIN = 'src/lib/domain';

/** Bugs of what is decided without a store: who sees what, what follows, how two edits merge. */
export const RULES: readonly Mutant[] = [
	{
		name: 'sealed work stands in the shared channel',
		edits: [
			{
				file: 'src/lib/access/channels.ts',
				from: "case 'sealed':\n			return [`${d}:staff`];",
				to: "case 'sealed':\n			return [d];"
			}
		]
	},
	{
		name: 'a consent has no end',
		faults: ['F1'],
		edits: [
			{
				file: 'src/lib/access/channels.ts',
				from: "channel.endsWith(':web') && consentExpired(doc, now);",
				to: 'false;'
			}
		]
	},
	{
		name: 'a client may say who decided',
		edits: [
			{
				file: `${DOMAIN}/stamp.ts`,
				from: '{ ...body.decision, by: stamp.by, byName, at: stamp.now }',
				to: '{ ...body.decision, byName, at: stamp.now }'
			}
		]
	},
	{
		name: 'acceptance does not release',
		edits: [
			{
				file: `${DOMAIN}/following.ts`,
				from: "task.state === 'accepted' || task.state === 'waived'",
				to: "task.state === 'waived'"
			}
		]
	},
	{
		name: 'a decision is merged by halves',
		edits: [
			{
				file: `${DOMAIN}/merge.ts`,
				from: "task: ['round', 'decision', 'validatedAt'],",
				to: "task: ['round', 'validatedAt'],"
			}
		]
	},
	{
		name: 'a merge drops one side',
		edits: [
			{
				file: `${DOMAIN}/merge.ts`,
				from: 'if (same(base, theirs)) return mine;',
				to: 'return same(base, theirs) ? mine : theirs;'
			}
		]
	},
	{
		name: 'a merge takes the whole document of the side that is newer',
		edits: [
			{
				file: `${DOMAIN}/merge.ts`,
				from: 'if (same(mine, theirs) || same(base, mine)) return theirs;',
				to: 'return theirs;'
			}
		]
	},
	{
		name: 'what is noted beside a talk is shown to the person',
		edits: [
			{
				file: 'src/lib/access/channels.ts',
				from: "case 'interviewNotes':\n			return [`d:${doc.dossier}:staff`];",
				to: "case 'interviewNotes':\n			return [`d:${doc.dossier}`];"
			}
		]
	},
	{
		name: 'a stand-in stays beyond his last day',
		edits: [
			{
				file: `${DOMAIN}/stand-in.ts`,
				from: 'return standIn && !isDayOver(standIn.until, now) ? standIn : null;',
				to: 'return (void [isDayOver, now], standIn);'
			},
			{
				file: 'sync-server/projections/day-ends.ts',
				from: 'await endStandIns(ctx, structure);',
				to: 'void endStandIns;'
			}
		]
	},
	{
		name: 'the note of a handover goes behind it',
		edits: [
			{
				file: `${DOMAIN}/gestures/handover.ts`,
				from: 'return [...note, edited(dossier, { body: followers(dossier, handover) }, gesture.newKey)];',
				to: 'return [edited(dossier, { body: followers(dossier, handover) }, gesture.newKey), ...note];'
			}
		]
	}
];
