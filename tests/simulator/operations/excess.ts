import type { AnyDraft, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import type { Client } from '../client';

/** Longer than the small bodies of a history (server.ts), and than any field allows. */
const PASTED = 60_000;
/** Deeper than any JSON that is served (D17). */
const LEVELS = 30;

/**
 * F16, in all honesty: a whole book pasted into a field, or what a faulty tool could make of an answer.
 * The server will not even read the push it stands in.
 */
export function tooMuch(client: Client): AnyDraft[] | null {
	const { random, shared, person } = client;
	const doc = random.pick([...client.disk.docs.values()].filter(isWritten))?.doc;
	if (!doc) return null;
	const marker = shared.journal.mark(person.id, doc.id);
	const deep = random.chance(0.4);
	shared.journal.meets('F16', deep ? 'a draft too deep' : 'a draft too large');
	const text = deep ? nested(marker) : `${marker} ${'x'.repeat(PASTED)}`;
	const { before, body } = filled(doc as unknown as Envelope<'trace' | 'pathway'>, text);
	shared.journal.replacing(before ?? '');
	return [edited(doc as Envelope, { body: body as never }, client.gesture().newKey)];
}

function filled({ type, body }: Envelope<'trace' | 'pathway'>, text: unknown) {
	if (type !== 'trace') return { before: (body as { aim: string }).aim, body: { aim: text } };
	const { work } = body as { work: { notes?: string } };
	return { before: work.notes, body: { work: { ...work, notes: text } } };
}

function isWritten({ doc }: { doc: { type: string } }): boolean {
	return doc.type === 'trace' || doc.type === 'pathway' || doc.type === 'template';
}

function nested(marker: string): unknown {
	let value: unknown = marker;
	for (let level = 0; level < LEVELS; level++) value = { value };
	return value;
}
