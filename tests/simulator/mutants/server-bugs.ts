import type { Mutant } from './mutant';

const GATEWAY = 'sync-server/gateway';

/** Bugs of the gateway and of the projections. */
export const SERVER: readonly Mutant[] = [
	{
		name: 'a fetch looks at no rights',
		edits: [
			{
				file: `${GATEWAY}/fetch.ts`,
				from: 'found.map((doc) => heldBy(held, doc)).filter((doc) => doc !== null)',
				to: 'found'
			}
		]
	},
	{
		name: 'a veil is missing in one path: sealing is acknowledged with the sealed work',
		edits: [
			{
				file: `${GATEWAY}/push.ts`,
				from: 'seenBy(confirmedBy(asked, place), doc);',
				to: '(void confirmedBy, doc);'
			}
		]
	},
	{
		name: 'an acknowledgement is shown by rights that may have ended while it was stored',
		edits: [
			{
				file: `${GATEWAY}/push.ts`,
				from: 'seenBy(confirmedBy(asked, place), doc);',
				to: 'seenBy((void confirmedBy, asked), doc);'
			}
		]
	},
	{
		name: 'a veil is missing in one path: a refusal shows the document as it stands',
		edits: [
			{
				file: `${GATEWAY}/judge.ts`,
				from: 'return doc && seenBy(facts, doc);',
				to: 'return doc;'
			}
		]
	},
	{
		name: 'rights are read after the id was looked up',
		edits: [
			{
				file: `${GATEWAY}/push.ts`,
				from: '	strange.forEach(refuse);\n	let left = near;',
				to: '	let left = [...near, ...strange];'
			},
			{
				file: `${GATEWAY}/judge.ts`,
				from: "	if (!mayApproach(facts, draft)) return { verdict: refused(draft, 'unknown', null) };\n",
				to: ''
			},
			{
				file: `${GATEWAY}/judge.ts`,
				from: '	if (settled) return { verdict: settled };\n',
				to: "	if (settled) return { verdict: settled };\n	if (!mayApproach(facts, draft)) return { verdict: refused(draft, 'unknown', null) };\n"
			}
		]
	},
	{
		name: 'a write is acknowledged before it is stored',
		edits: [
			{
				file: `${GATEWAY}/push.ts`,
				from: 'const written = await db.putMany(accepted.map(toKeep));',
				to: 'db.putMany(accepted.map(toKeep)).catch(() => undefined);\n	const written = new Set(accepted.map(({ after }) => after.id));'
			}
		]
	},
	{
		name: 'the version a write was made from is not compared',
		edits: [
			{
				file: `${GATEWAY}/judge.ts`,
				from: "return before.w === base || !doc ? null : { verdict: 'conflict', id: draft.id, doc };",
				to: 'return null;'
			}
		]
	},
	{
		name: 'rows are listed without the primary index',
		edits: [
			{
				file: `${GATEWAY}/pull.ts`,
				from: '!timed && current.get(row.id) === row.rev;',
				to: 'true;'
			}
		]
	},
	{
		name: 'rights of a pull are not gathered again at its end',
		edits: [
			{
				file: `${GATEWAY}/pull.ts`,
				from: 'heldOf(await factsOf(ctx, user), opened)',
				to: 'heldOf(facts, opened)'
			}
		]
	},
	{
		name: 'rights of a fetch are gathered before the bodies are read',
		edits: [
			{
				file: `${GATEWAY}/fetch.ts`,
				from: 'const found = await read(ctx, request);\n	const facts = await factsOf(ctx, user, dossiersOf(found));',
				to: 'const facts = await factsOf(ctx, user, request.items.map(({ id, database }) => ({ dossier: id, structure: database })));\n	const found = await read(ctx, request);'
			}
		]
	},
	{
		name: 'a caseload is not confirmed by its dossier',
		edits: [
			{
				file: `${GATEWAY}/facts.ts`,
				from: '.filter((dossier) => isFollowedBy(dossier, user, now))',
				to: ''
			}
		]
	},
	{
		name: 'an old app is told that its request is invalid',
		edits: [
			{
				file: `${GATEWAY}/gateway.ts`,
				from: "throw new ProtocolError('updateNeeded');",
				to: "throw new ProtocolError('invalid');"
			}
		]
	},
	{
		name: 'a look for what ends with a day that failed counts as one',
		edits: [
			{
				file: 'sync-server/projections/day-ends.ts',
				from: 'ended.catch(() => this.done.delete(structure));',
				to: 'ended.catch(() => undefined);'
			}
		]
	},
	{
		name: 'a request is answered to whoever the cookie is, whosever store asks',
		edits: [
			{
				file: 'sync-server/http/named-user.ts',
				from: 'return named !== undefined && named !== user;',
				to: 'return false;'
			}
		]
	},
	{
		name: 'a restored backup erases: nothing offered is taken back',
		edits: [
			{
				file: `${GATEWAY}/recover.ts`,
				from: 'await db.put(toStored(cleared(doc), stored?._rev));',
				to: 'void cleared;'
			}
		]
	},
	{
		name: 'a retry doubles an action',
		edits: [
			{
				file: 'sync-server/projections/actions.ts',
				from: 'function actionKeys(secret: string, { id, log }: AnyEnvelope): string[] {\n	return log.map((entry, n) => keyed(secret, `${id}#${n}',
				to: 'function actionKeys(secret: string, { id, log, w }: AnyEnvelope): string[] {\n	return log.map((entry, n) => keyed(secret, `${id}#${n}#${w}'
			}
		]
	},
	{
		name: 'a projection skips: the place in the feed is kept before the work',
		edits: [
			{
				file: 'sync-server/projections/follower.ts',
				from: '		await projectBatch(ctx, db, batch.changes);\n		await place.moveOver(batch);',
				to: '		await place.moveOver(batch);\n		await place.save();\n		await projectBatch(ctx, db, batch.changes);'
			}
		]
	},
	{
		name: 'a trace opened twice a day is refused the second time',
		edits: [
			{
				file: `${GATEWAY}/judge.ts`,
				from: "if (already && before.type === 'viewing' && before.author === facts.user)",
				to: 'if (already && before.w === draft.w)'
			}
		]
	},
	{
		name: 'a closing leaves pathways as they are',
		edits: [
			{
				file: 'sync-server/projections/closings.ts',
				from: "doc.type === 'pathway' ? pathwayOfClosed(dossier, doc, tasks) : null",
				to: '(void [pathwayOfClosed, doc, tasks], null)'
			}
		]
	},
	{
		name: 'a closing leaves talks as they are',
		edits: [
			{
				file: 'sync-server/projections/closings.ts',
				from: "doc.type === 'interview' ? interviewOfClosed(dossier, doc, ctx.now()) : null",
				to: '(void [interviewOfClosed, doc], null)'
			}
		]
	},
	{
		name: 'a call taken back goes on counting',
		edits: [
			{
				file: 'sync-server/projections/actions.ts',
				from: "return type === 'contact' && state === 'withdrawn';",
				to: 'return (void [type, state], false);'
			}
		]
	}
];
