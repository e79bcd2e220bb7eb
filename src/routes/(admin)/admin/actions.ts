import type { Envelope } from '#domain/document';
import type { Transition } from '#domain/transition-kinds';

type Action = Envelope<'action'>;

/** Which actions to show; an empty field means all. */
export interface ActionQuery {
	kind: string;
	/** `2026-11`, by this device's calendar. */
	month: string;
	actor: string;
}

/** Actions of these structures that fit the query, newest first (D12). */
export function findActions(
	all: readonly Action[],
	structures: readonly string[],
	query: ActionQuery
): Action[] {
	return all
		.filter((one) => structures.includes(one.structure))
		.filter(({ body }) => !query.kind || body.kind === query.kind)
		.filter(({ body }) => !query.month || monthOf(body.at) === query.month)
		.filter(({ body }) => !query.actor || body.actor === query.actor)
		.sort((a, b) => b.body.at - a.body.at);
}

/** The month of an instant by this device's calendar, `2026-11`. */
export function monthOf(at: number): string {
	const date = new Date(at);
	return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** Months in which something happened, newest first. */
export function monthsOf(all: readonly Action[]): string[] {
	return [...new Set(all.map((one) => monthOf(one.body.at)))].sort().reverse();
}

/** How many distinct people these actions are about: counted by a keyed hash that names none. */
export function peopleIn(actions: readonly Action[]): number {
	return new Set(actions.map((one) => one.body.subject)).size;
}

/** How often each kind occurs, the most frequent first. */
export function countsByKind(actions: readonly Action[]): { kind: Transition; count: number }[] {
	const counts = new Map<Transition, number>();
	for (const { body } of actions) counts.set(body.kind, (counts.get(body.kind) ?? 0) + 1);
	return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** Staff who did something, by name. */
export function actorsIn(all: readonly Action[]): { id: string; name: string }[] {
	const names = new Map<string, string>();
	for (const { body } of all) if (body.actor) names.set(body.actor, body.actorName ?? body.actor);
	return [...names]
		.map(([id, name]) => ({ id, name }))
		.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
