import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { acceptTask } from '#domain/gestures/tasks';
import {
	PEOPLE,
	asStored,
	changed,
	context,
	gesture,
	newKey,
	pathway,
	trace
} from '../../../tests/support/documents';
import type { WriteContext } from './facts';
import { mayWrite } from './may-write';

const task = pathway('advised').tasks[0]!;
const validated = changed(task, { state: 'validated' });
const sealed = trace(task, 'sealed');
const open = trace(task, 'open');

describe('the veil, in writing', () => {
	const decide = (ctx: WriteContext, after: Envelope<'task'>) =>
		mayWrite(PEOPLE.counsellor, ctx, after);

	it('VE-03 sealed work is out of its author’s hands', () => {
		const amended = changed(sealed, { state: 'open' });
		expect(mayWrite(PEOPLE.consultant, context(sealed, [validated]), amended)).toBe('sealed');
	});

	it('PU-20 a decision names the work it judged; a newer one must be read first', () => {
		const newer = changed(sealed, {});
		const accepted = asStored(validated, acceptTask(validated, sealed, '', gesture));
		expect(decide(context(validated, [sealed]), accepted)).toBeNull();
		expect(decide(context(validated, [newer]), accepted)).toBe('traceChanged');
		expect(decide(context(validated, []), accepted)).toBe('traceChanged');
	});

	it('PU-20 only validated work is accepted or returned, and only once', () => {
		const again = asStored(validated, acceptTask(validated, sealed, '', gesture));
		expect(decide(context(task, [sealed]), again)).toBe('notOpen');
		expect(decide(context(changed(task, { state: 'accepted' }), [sealed]), again)).toBe('notOpen');
	});

	it('PU-22 work of an earlier round is not mixed into a later one', () => {
		const second = changed(task, { body: { round: 2 } });
		const late = changed(open, {});
		expect(mayWrite(PEOPLE.consultant, context(open, [second]), late)).toBe('notOpen');
	});

	it('PU-23 an advised trace is never released, kept or shared by hand', () => {
		for (const state of ['released', 'kept', 'shared'] as const) {
			const forged = changed(open, { state });
			expect(mayWrite(PEOPLE.consultant, context(open, [task]), forged)).toBe('notAllowed');
		}
	});

	it('PU-22 a trace stands for one task of the same dossier, and its tool', () => {
		const stranger = { ...open, body: { ...open.body, task: 'task:path-0001.2' }, w: newKey() };
		expect(mayWrite(PEOPLE.consultant, context(null, [task]), stranger)).toBe('unknown');
	});
});
