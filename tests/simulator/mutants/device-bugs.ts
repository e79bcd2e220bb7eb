import type { Mutant } from './mutant';

const STORE = 'src/lib/store';

/** Bugs of the device's sync. */
export const DEVICE: readonly Mutant[] = [
	{
		name: 'a revocation leaves documents: channels that are gone are not looked at',
		edits: [
			{
				file: `${STORE}/pull-changes.ts`,
				from: 'gone.has(channel) || listed.get(channel)?.has(version.id) === false',
				to: 'listed.get(channel)?.has(version.id) === false'
			}
		]
	},
	{
		name: 'a revocation leaves words of others among the refusals and conflicts',
		edits: [
			{
				file: `${STORE}/pull-changes.ts`,
				from: 'const left = await ownSides(ctx.docs, drop);',
				to: 'const left: Awaited<ReturnType<typeof ownSides>> = { conflicts: [], refused: [] };'
			}
		]
	},
	{
		name: 'an unsent edit leaves with its document',
		edits: [
			{
				file: `${STORE}/pull-changes.ts`,
				from: 'asked.has(id) && local.get(id)?.unsent === null',
				to: 'asked.has(id)'
			}
		]
	},
	{
		name: 'an old pull answer is applied',
		edits: [
			{
				file: `${STORE}/pull-changes.ts`,
				from: 'conflicts: [...conflicts, ...left.conflicts], turn }',
				to: 'conflicts: [...conflicts, ...left.conflicts] }'
			}
		]
	},
	{
		name: 'an old verdict is applied',
		edits: [
			{
				file: `${STORE}/push-queue.ts`,
				from: 'conflicts: [], turn }',
				to: 'conflicts: [] }'
			}
		]
	},
	{
		name: 'a captive page is taken for an answer',
		edits: [
			{
				file: `${STORE}/pull-changes.ts`,
				from: "const checked = check(PullResponse, await ctx.transport('pull', request));\n	if (!checked.ok) throw new Unreachable('not an answer');\n	return checked.value;",
				to: "return (await ctx.transport('pull', request)) as PullResponse;"
			}
		]
	},
	{
		name: 'a mirror row is lost: an acknowledged document forgets its channels',
		edits: [
			{
				file: `${STORE}/reconcile.ts`,
				from: 'return { ...asReceived(doc), ...own };',
				to: 'return { ...asReceived({ ...doc, channels: [] }), ...own };'
			}
		]
	},
	{
		name: 'a mirror row is lost: a received document forgets all channels but one',
		edits: [
			{
				file: `${STORE}/reconcile.ts`,
				from: 'return { id: doc.id, doc, base: null, unsent: null };',
				to: 'return { id: doc.id, doc: { ...doc, channels: doc.channels.slice(0, 1) }, base: null, unsent: null };'
			}
		]
	},
	{
		name: 'a refusal blocks the queue',
		edits: [
			{
				file: `${STORE}/push-queue.ts`,
				from: 'return refuse(ctx, current, verdict.code, doc?.value ?? null);',
				to: 'return null;'
			}
		]
	},
	{
		name: 'a push too large blocks the queue',
		edits: [
			{
				file: `${STORE}/push-queue.ts`,
				from: "(error.code === 'tooLarge' || error.code === 'invalid')",
				to: "error.code === 'invalid'"
			}
		]
	},
	{
		name: 'a refused text is not kept',
		edits: [
			{
				file: `${STORE}/push-queue.ts`,
				from: 'const refused = wordless ? [] : [refusal(ctx, current, code, stands === null)];',
				to: 'const refused: Refused[] = [];'
			}
		]
	},
	{
		name: 'a refusal is forgotten by the device’s clock',
		edits: [
			{
				file: `${STORE}/sync-client.ts`,
				from: 'const oldest = now - REFUSAL_LIFETIME_MS;',
				to: 'const oldest = this.ports.now() - REFUSAL_LIFETIME_MS;'
			}
		]
	},
	{
		name: 'a refusal of the device’s own is dated by its clock for good',
		edits: [
			{
				file: `${STORE}/push-queue.ts`,
				from: 'return applyVerdicts({ ...ctx, unsure: true }, letter, [verdict])',
				to: 'return applyVerdicts(ctx, letter, [verdict])'
			}
		]
	},
	{
		name: 'no room is told as success',
		edits: [
			{
				file: `${STORE}/sync-client.ts`,
				from: "if (error instanceof QuotaExceeded) return 'full';",
				to: "if (error instanceof QuotaExceeded) return 'done' as T;"
			}
		]
	},
	{
		name: 'a gesture that changes two documents is saved in two steps',
		edits: [
			{
				file: `${STORE}/save-drafts.ts`,
				from: 'await ctx.docs.apply({ put, conflicts });',
				to: 'for (const one of put) await ctx.docs.apply({ put: [one] });\n		await ctx.docs.apply({ conflicts });'
			}
		]
	},
	{
		name: 'a restored backup erases: nothing is offered to it',
		edits: [
			{
				file: `${STORE}/pull-changes.ts`,
				from: 'await recoverHeld(ctx, epoch, lost, takeTurn);',
				to: 'void [recoverHeld, lost];'
			}
		]
	},
	{
		name: 'a restored backup erases: one’s own words give way to what was written anew',
		edits: [
			{
				file: `${STORE}/recover-held.ts`,
				from: 'if (!own) continue;',
				to: 'if (own !== undefined) continue;'
			}
		]
	},
	{
		name: 'a restored store gets edits under the tokens it had lost',
		faults: ['F10'],
		edits: [
			{
				file: `${STORE}/pull-changes.ts`,
				from: 'doc: { ...local.doc, w: ctx.newKey() } }];',
				to: 'doc: local.doc }];'
			}
		]
	},
	{
		name: 'a screen left open overwrites what has come meanwhile',
		edits: [
			{
				file: `${STORE}/save-drafts.ts`,
				from: 'known && old && overNewer(written, old, known.doc, ctx.newKey)',
				to: 'undefined as ReturnType<typeof overNewer> | undefined'
			}
		]
	},
	{
		name: 'a conflict is settled by the server’s version alone',
		edits: [
			{
				file: `${STORE}/push-queue.ts`,
				from: 'const { local, conflicts } = reconcile(current, doc.value, ctx.newKey);',
				to: 'const { local, conflicts } = reconcile({ ...current, unsent: null }, doc.value, ctx.newKey);'
			}
		]
	},
	{
		name: 'the last word on a dossier leaves before what was written in it',
		edits: [
			{
				file: `${STORE}/last-word.ts`,
				from: 'return isLastWord(local, author) ? { ...local, unsent: order } : local;',
				to: 'return (void [isLastWord, order, author], local);'
			}
		]
	}
];
