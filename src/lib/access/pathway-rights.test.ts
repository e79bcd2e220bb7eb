import { describe, expect, it } from 'vitest';
import { cancelPathway } from '#domain/gestures/pathways';
import {
	PEOPLE,
	asStored,
	changed,
	context,
	gesture,
	pathway,
	trace
} from '../../../tests/support/documents';
import { mayWrite } from './may-write';

const advised = pathway('advised');
const personal = pathway('personal', 'own-0001');
const [task] = advised.tasks;
const [ownTask] = personal.tasks;

describe('rights on pathways and their tasks', () => {
	it('PU-17 an advised pathway is cancelled with a reason, and a reason means that it is', () => {
		const { counsellor } = PEOPLE;
		const judge = (changes: Parameters<typeof changed>[1]) =>
			mayWrite(counsellor, context(advised.pathway), changed(advised.pathway, changes));
		const [cancelled] = cancelPathway(advised.pathway, 'Elle déménage.', gesture);
		const after = asStored(advised.pathway, cancelled!);
		expect(mayWrite(counsellor, context(advised.pathway), after)).toBeNull();
		expect(judge({ state: 'cancelled' })).toBe('notAllowed');
		expect(judge({ state: 'cancelled', body: { cancellation: { reason: ' ' } } })).toBe(
			'notAllowed'
		);
		expect(judge({ body: { cancellation: { reason: 'Pour rien.' } } })).toBe('notAllowed');
	});

	it('PU-17 the tasks of a pathway cancelled before it left its device follow it; later ones do not', () => {
		const log = [{ kind: 'pathwayCancelled', by: PEOPLE.counsellor.user, at: 7 }];
		const cancelled = changed(advised.pathway, { state: 'cancelled', log, createdAt: 7 });
		const judge = (path: typeof cancelled) =>
			mayWrite(PEOPLE.counsellor, context(null, [path]), task!);
		expect(judge(cancelled)).toBeNull();
		expect(judge(changed(cancelled, { createdAt: 6 }))).toBe('notAllowed');
	});

	it('PU-16 a personal step that has begun keeps its name: its slot is not given to another', () => {
		const renamed = changed(ownTask!, { body: { title: 'Tout autre chose' } });
		const judge = (related: Parameters<typeof context>[1]) =>
			mayWrite(PEOPLE.consultant, context(ownTask!, related), renamed);
		expect(judge([personal.pathway])).toBeNull();
		expect(judge([personal.pathway, trace(ownTask!, 'open')])).toBe('notAllowed');
	});
});
