import { describe, expect, it } from 'vitest';
import { NOW, changed, pathway } from '../../../../../tests/support/documents';
import { pathLine } from './path-line';
import type { Standing } from './dossier.svelte';

const DAY = 24 * 3_600_000;
const [first, second, third, fourth] = [1, 2, 3, 4].map((n) =>
	pathway('advised', `line-000${n}`, NOW + n * DAY)
);
const decided = first!.tasks.map((task, n) =>
	changed(task, {
		body: {
			decision: {
				outcome: 'accepted',
				remark: '',
				judged: null,
				by: 'user:claire',
				byName: 'Claire Rey',
				at: NOW + (20 + n) * DAY
			}
		}
	})
);
const cancelled = changed(second!.pathway, {
	log: [{ kind: 'pathwayCancelled', by: 'user:claire', at: NOW + 9 * DAY }]
});
const standings: Record<string, Standing> = {
	[first!.pathway.id]: 'finished',
	[second!.pathway.id]: 'cancelled',
	[third!.pathway.id]: 'current',
	[fourth!.pathway.id]: 'waiting'
};

describe('the line of pathways through time', () => {
	it('has what goes on first, then what is over by its end; what waits is not in it', () => {
		const pathways = [first!.pathway, cancelled, third!.pathway, fourth!.pathway];
		const line = pathLine(pathways, decided, ({ id }) => standings[id] ?? 'waiting');
		expect(line.map(({ standing }) => standing)).toEqual(['current', 'finished', 'cancelled']);
		expect(line.map(({ to }) => to)).toEqual([null, NOW + 22 * DAY, NOW + 9 * DAY]);
	});
});
