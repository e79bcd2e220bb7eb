import { channelsOf } from '#access/channels';
import type { AnyDraft, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { createTemplate } from '#domain/gestures/templates';
import { NETWORK, type NewKey } from '#domain/ids';
import { stamped } from '#domain/stamp';
import type { TemplateContent, TemplateTask } from '#domain/template';
import { eachStructure } from '../gateway/each-structure';
import { fromStored, toStored } from '../gateway/stored';
import { SYSTEM } from '#domain/ids';
import { amend } from '../projections/system-write';
import { tryPut } from '../store/compare-and-set';
import type { Database, Store } from '../store/port';
import { templateId, type TemplateSeed } from './kit';
import { SHIPPED } from './shipped';

export interface ShippingContext {
	store: Store;
	now: () => number;
	newKey: NewKey;
	/** Told of what failed. It is tried again at the next start. */
	onError: (error: unknown) => void;
}

/** Whose they are: no structure has this id in its staff, so that everyone duplicates them (D09). */
const PRODUCT = 'jemoriente';

/**
 * Gives the bank what comes with the product as soon as a structure is installed, for as long as the
 * server runs (SB-02). Resolves once those of now have it; the returned function ends it.
 */
export async function startShipping(ctx: ShippingContext): Promise<() => Promise<void>> {
	const stopped = new AbortController();
	let shipping: Promise<unknown> = Promise.resolve();
	await eachStructure({ ...ctx, signal: stopped.signal }, () => {
		shipping = shipping.then(() => shipBank(ctx)).catch(ctx.onError);
	});
	await shipping;
	return async () => {
		stopped.abort();
		await shipping;
	};
}

/**
 * Writes the shipped templates that are missing, and those of which this version of the product knows
 * better (SB-03). What a person wrote is never touched. @returns how many were written
 */
export async function shipBank(
	ctx: Omit<ShippingContext, 'onError'>,
	seeds: readonly TemplateSeed[] = SHIPPED
): Promise<number> {
	const network = await ctx.store.open(NETWORK);
	const there = await network.getMany(seeds.map(({ slug }) => templateId(slug)));
	let written = 0;
	for (const seed of seeds) {
		const stored = there.get(templateId(seed.slug));
		if (!stored) written += (await lay(ctx, network, seed)) ? 1 : 0;
		else if (isOlder(fromStored(stored) as Envelope<'template'>, seed)) {
			await improve(ctx, seed);
			written++;
		}
	}
	return written;
}

/** Another process that ships the same may be quicker. */
async function lay(
	{ now, newKey }: Omit<ShippingContext, 'onError'>,
	network: Database,
	seed: TemplateSeed
): Promise<boolean> {
	const gesture = { newKey, user: { id: SYSTEM, name: PRODUCT } };
	const draft = createTemplate(contentOf(seed), { scope: 'network', home: PRODUCT }, gesture);
	const { version = 1 } = seed;
	const shipped = {
		...draft,
		id: templateId(seed.slug),
		body: { ...draft.body, version }
	} as AnyDraft;
	const doc = stamped(null, shipped, { by: SYSTEM, now: now(), channelsOf });
	return tryPut(network, toStored(doc));
}

async function improve(ctx: Omit<ShippingContext, 'onError'>, seed: TemplateSeed): Promise<void> {
	await amend(ctx, NETWORK, templateId(seed.slug), (now) => {
		const before = now as unknown as Envelope<'template'>;
		if (!isOlder(before, seed)) return null;
		return edited(before, { body: { ...contentOf(seed), version: seed.version } }, ctx.newKey);
	});
}

/** Of one that a person wrote, or took over, nothing is known better. */
function isOlder({ author, body }: Envelope<'template'>, { version = 1 }: TemplateSeed): boolean {
	return author === SYSTEM && body.version < version;
}

function contentOf({ title, aim, theme, audience, tasks }: TemplateSeed): TemplateContent {
	return { title, aim, theme, audience, tasks: tasks.map(withoutCards) };
}

/** The cards of the fund that tasks of the demo suggest are the demo’s. */
function withoutCards(task: TemplateTask): TemplateTask {
	const { content } = task;
	if (content.tool !== 'documentation') return task;
	return { ...task, content: { ...content, suggested: [] } };
}
