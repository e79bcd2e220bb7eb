import type { Doc } from './oracle-words';

/**
 * D05, ADR 0025: which of a dossier's advised pathways has its turn. What was put first on purpose comes
 * before what has begun, that before what has not; then the counsellor's rank, the instant, the id.
 */
export function turnOf(own: readonly Doc[]): string | undefined {
	const tasksOf = (pathway: string) =>
		own.filter((doc) => doc.type === 'task' && doc.body.pathway === pathway);
	const places = own.flatMap((doc) => {
		if (doc.type !== 'pathway' || doc.body.kind !== 'advised' || doc.state === 'cancelled')
			return [];
		const tasks = tasksOf(doc._id);
		if (tasks.length > 0 && tasks.every((task) => task.state !== 'open')) return [];
		const begun = tasks.some(({ state, body }) =>
			state === 'open' ? body.round > 1 : state !== 'waived' || body.round > 1
		);
		const { rank = 0 } = doc.body;
		const turn = rank < 0 ? 'a' : begun ? 'b' : 'c';
		return [{ id: doc._id, turn, rank, at: doc.createdAt ?? 0 }];
	});
	const before = (a: (typeof places)[0], b: (typeof places)[0]) => {
		if (a.turn !== b.turn) return a.turn < b.turn;
		if (a.rank !== b.rank) return a.rank < b.rank;
		return a.at === b.at ? a.id < b.id : a.at < b.at;
	};
	return places.find((one) => places.every((other) => one === other || before(one, other)))?.id;
}
