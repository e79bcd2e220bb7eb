import type { Static } from 'typebox';
import * as Type from 'typebox';
import { strict } from '#domain/text';

/** Documents offered at once. */
export const RECOVER_BATCH = 50;

/**
 * After a restored backup (a new epoch, architecture §4.4) a device offers what it holds and the store
 * no longer has, each version with the server's own mark on it.
 */
export const RecoverRequest = strict({
	protocol: Type.Integer({ minimum: 0 }),
	docs: Type.Array(Type.Unknown(), { minItems: 1, maxItems: RECOVER_BATCH })
});
export type RecoverRequest = Static<typeof RecoverRequest>;

/**
 * What was taken is not told: whoever offers learns nothing of what he may not read. `diverged` are
 * documents that were written anew since the restoration, as this user sees them; `files` those of the
 * offered documents whose bytes are missing here.
 */
export const RecoverResponse = strict({
	epoch: Type.String(),
	diverged: Type.Array(Type.Unknown()),
	files: Type.Array(Type.String())
});
export type RecoverResponse = Static<typeof RecoverResponse>;
