import { expect, it } from 'vitest';
import { changed, gesture, pathway, trace } from '../../../../tests/support/documents';
import { reopenPersonalTask } from './tasks';

const task = pathway('personal', 'own-0001').tasks[0]!;
const done = changed(task, { state: 'validated' });

it('VE-12 a personal task that is taken up again is shown to nobody while it is written (D08)', () => {
	const shown = changed(trace(task, 'open'), {
		state: 'shared',
		body: { kind: 'personal', sharedUntil: '2027-01-01' }
	});
	const [taken, opened] = reopenPersonalTask(done, shown, gesture);
	expect(taken).toMatchObject({ id: shown.id, state: 'kept', body: { sharedUntil: null } });
	expect(opened).toMatchObject({ id: task.id, state: 'open' });
	const kept = changed(shown, { state: 'kept' });
	expect(reopenPersonalTask(done, kept, gesture)).toHaveLength(1);
	expect(reopenPersonalTask(done, null, gesture)).toHaveLength(1);
});
