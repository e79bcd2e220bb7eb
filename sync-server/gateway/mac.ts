import type { AnyEnvelope } from '#domain/document';
import type { GatewayContext } from './context';

type Ctx = Pick<GatewayContext, 'mac'>;

/** The document with the server's mark on it, as it leaves for a device. */
export function marked<T extends AnyEnvelope>(ctx: Ctx, doc: T): T {
	return { ...doc, mac: ctx.mac(textOf(doc)) };
}

/** Whether the server itself once accepted this very version: nobody else can have made its mark. */
export function isMarked(ctx: Ctx, doc: AnyEnvelope): boolean {
	return doc.mac === ctx.mac(textOf(doc));
}

/** All that the server vouches for. Channels are left out: each user sees his own, and they are computed. */
function textOf(doc: AnyEnvelope): string {
	const { id, type, structure, dossier, state, body, w, author, createdAt, updatedAt, log } = doc;
	const head = [id, type, structure, dossier, state, w, author, createdAt, updatedAt];
	return JSON.stringify([head, sorted(body), sorted(log)]);
}

/** The same value with its keys in order: a store or a device may give them back in another. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return entries.map(([key, one]) => [key, sorted(one)]);
}
