import type { Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { NETWORK, homeOfRemark, keyOfId, typeOfId } from '#domain/ids';
import { same } from '#domain/same';
import { audienceOf } from '#domain/template-remark';
import { structuresOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import { followChanges } from '../store/follow-changes';
import type { Database, StoredDoc } from '../store/port';
import type { ProjectionContext } from './context';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey' | 'onError'>;
type Template = Envelope<'template'>;
type Remark = Envelope<'templateRemark'>;

/**
 * Shows the remarks on templates to those who see the template now, for as long as the server runs
 * (PR-17): what an earlier run left undone too. The returned function ends it.
 */
export function startPlacingRemarks(ctx: Ctx): () => Promise<void> {
	const stopped = new AbortController();
	const first = placeRemarks(ctx).catch(ctx.onError);
	const running = followChanges(
		{ ...ctx, signal: stopped.signal },
		NETWORK,
		async ({ changes }) => {
			// An empty batch says that anything may have changed.
			if (changes.length === 0) return placeRemarks(ctx, 'templateRemark:');
			for (const id of templatesIn(changes)) await placeRemarks(ctx, `templateRemark:${id}.`);
		}
	);
	return async () => {
		stopped.abort();
		await Promise.all([first, running]);
	};
}

/** Keys of the templates that changed, or of which something was said. */
function templatesIn(changes: readonly { id: string }[]): Set<string> {
	const keys = changes.flatMap(({ id }) => {
		if (typeOfId(id) === 'template') return [keyOfId(id)];
		return typeOfId(id) === 'templateRemark' ? [keyOfId(id).replace(/\..*$/, '')] : [];
	});
	return new Set(keys);
}

/**
 * Puts remarks where their template is. Those said in structures of other sites are put right there: no
 * two sites ever write the same one (SI-04).
 * @param prefix of the ids of the remarks to look at
 */
export async function placeRemarks(ctx: Ctx, prefix = 'templateRemark:'): Promise<void> {
	const network = await ctx.store.open(NETWORK);
	const stored = await network.withPrefix(prefix);
	if (stored.length === 0) return;
	const here = await structuresOf(ctx);
	const own = stored.filter(({ _id }) => here.includes(homeOfRemark(_id))).map(asRemark);
	const templates = await templatesOf(network, own);
	for (const { id, body } of own) {
		const template = templates.get(body.template);
		if (template && !stands(body, template)) await place(ctx, id, template);
	}
}

async function templatesOf(network: Database, remarks: Remark[]): Promise<Map<string, Template>> {
	const ids = [...new Set(remarks.map(({ body }) => body.template))];
	const found = await network.getMany(ids);
	return new Map([...found].map(([id, stored]) => [id, fromStored(stored) as Template]));
}

async function place(ctx: Ctx, id: string, template: Template): Promise<void> {
	await amend(ctx, NETWORK, id, (now) => {
		const remark = now as unknown as Remark;
		if (stands(remark.body, template)) return null;
		return edited(remark, { body: { audience: audienceOf(template) } }, ctx.newKey);
	});
}

function stands({ audience }: Remark['body'], template: Template): boolean {
	return same(audience, audienceOf(template));
}

function asRemark(stored: StoredDoc): Remark {
	return fromStored(stored) as Remark;
}
