import { bundled, type Mutant } from '../simulator/mutants/mutant';

/** A bug, and under which heading of the audit it has to be found. */
export interface ChaosMutant extends Mutant {
	found: 'lost' | 'leaked' | 'doubled';
}

/** Bugs put into the server on purpose: a chaos that cannot fail proves nothing. */
export const MUTANTS: readonly ChaosMutant[] = [
	{
		name: 'dropped',
		found: 'lost',
		edits: [
			{
				file: 'sync-server/gateway/push.ts',
				from: '	const written = await db.putMany(accepted.map(toKeep));',
				to: '	const kept = accepted.filter(() => Math.random() > 0.1);\n	await db.putMany(kept.map(toKeep));\n	const written = new Set(accepted.map(({ after }) => after.id));'
			}
		]
	},
	{
		name: 'leaked',
		found: 'leaked',
		edits: [
			{
				file: 'sync-server/gateway/facts.ts',
				from: '\n		.filter((dossier) => isFollowedBy(dossier, user, now));',
				to: ';'
			},
			{
				file: 'sync-server/gateway/facts.ts',
				from: "		db.find(counsellorKey(user), 'often'),",
				to: "		db.withPrefix('dossier:').then((all) => (void counsellorKey(user), all.map(({ _id }) => _id))),"
			}
		]
	},
	{
		name: 'doubled',
		found: 'doubled',
		edits: [
			{
				file: 'sync-server/projections/actions.ts',
				from: 'keyed(secret, `${id}#${n}${markOf(entry)}`)',
				to: 'keyed(secret, `${id}#${n}#${process.pid}${markOf(entry)}`)'
			}
		]
	}
];

const OUTFILE = 'dist/server-with-a-bug.js';

/** Bundles the server with a bug. @returns the bundle */
export async function serverWith(mutant: ChaosMutant): Promise<string> {
	await bundled(mutant, { entry: 'sync-server/main.ts', outfile: OUTFILE, packages: 'external' });
	return OUTFILE;
}
