import type { UserFacts } from '#access/facts';
import { isStructureId } from '#domain/ids';
import { presenceOf } from '../moves/location';
import type { GatewayContext } from './context';
import { structuresOf } from './facts';
import type { Write } from './waves';

type Ctx = Pick<GatewayContext, 'store'>;

/**
 * What a person wrote before the device knew that the dossier had moved is meant for where it lives now
 * (MO-07): the drafts that name the structure it left name the other. Nobody else's do: whoever followed
 * the dossier there follows it no more.
 */
export async function addressed(
	ctx: Ctx,
	facts: UserFacts,
	writes: readonly Write[]
): Promise<Write[]> {
	const { own } = facts;
	const left = new Map<string, Promise<boolean>>();
	return Promise.all(
		writes.map(async (write) => {
			const { draft } = write;
			if (!own || draft.dossier !== own.dossier || draft.structure === own.structure) return write;
			const asked = left.get(draft.structure) ?? leftFrom(ctx, own.dossier, draft.structure);
			left.set(draft.structure, asked);
			return (await asked) ? { ...write, draft: { ...draft, structure: own.structure } } : write;
		})
	);
}

/** Whether this dossier once lived in that structure, and moved. */
export async function leftFrom(
	{ store }: Ctx,
	dossier: string,
	structure: string
): Promise<boolean> {
	if (!isStructureId(structure) || !(await structuresOf({ store })).includes(structure))
		return false;
	return (await presenceOf(store, dossier, structure)) === 'away';
}
