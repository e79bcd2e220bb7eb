import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { correctSynthesis } from '#domain/gestures/interviews';
import { MAX_CORRECTIONS } from '#domain/limits';
import {
	EVERYONE,
	PEOPLE,
	asStored,
	changed,
	context,
	gesture,
	interview,
	notes,
	talkTask,
	type Who
} from '../../../tests/support/documents';
import { mayApproach, mayWrite, relatedIds } from './may-write';

const task = talkTask();
const planned = interview('planned');
const held = interview('held');
const written = notes();

function judged(who: Who, after: AnyEnvelope, related: AnyEnvelope[], before = null as never) {
	if (!mayApproach(PEOPLE[who], after)) return 'unknown';
	return mayWrite(PEOPLE[who], context(before, related), after);
}

describe('the notes of a talk', () => {
	it('CH-71 are written by whoever follows the person, and by nobody else', () => {
		for (const related of [[planned], [task], [planned, task]]) {
			const may = EVERYONE.filter((who) => judged(who, written, related) === null);
			expect(may).toEqual(['counsellor']);
		}
	});

	it('CH-71 belong to a talk of that very dossier, and to one alone', () => {
		const elsewhere = changed(planned, { dossier: 'dossier:nadia-001' });
		const other = changed(task, { dossier: 'dossier:nadia-001' });
		expect(judged('counsellor', written, [])).toBe('unknown');
		expect(judged('counsellor', written, [elsewhere, other])).toBe('unknown');
		const moved = changed(written, { body: { interview: 'interview:another.1' } });
		expect(judged('counsellor', moved, [planned])).toBe('unknown');
		expect(relatedIds(written)).toEqual([planned.id, task.id]);
	});
});

describe('a synthesis that was handed over', () => {
	const corrected = asStored(held, correctSynthesis(held, 'Autrement dit.', gesture)[0]!);
	const says = (who: Who, after: Envelope<'interview'>) =>
		judged(who, after, [task], held as never);

	it('CH-72 is corrected by whoever follows the person; she and the others change nothing of it', () => {
		expect(EVERYONE.filter((who) => says(who, corrected) === null)).toEqual(['counsellor']);
		expect(says('consultant', corrected)).toBe('notOpen');
	});

	it('CH-72 nothing else of a talk held changes with it, and it is not taken back', () => {
		const { held: text } = corrected.body;
		const body = (part: object) => changed(corrected, { body: { held: { ...text, ...part } } });
		expect(says('counsellor', body({ minutes: 5 }))).toBe('notOpen');
		expect(says('counsellor', body({ day: '2026-01-01' }))).toBe('notOpen');
		expect(says('counsellor', body({ synthesis: '  ' }))).toBe('notOpen');
		expect(says('counsellor', changed(corrected, { state: 'planned' }))).toBe('notOpen');
		expect(says('counsellor', changed(corrected, { body: { appointment: null } }))).toBe('notOpen');
		const [one] = text!.earlier!;
		const often = Array.from({ length: MAX_CORRECTIONS + 1 }, () => one!);
		expect(says('counsellor', body({ earlier: often }))).toBe('notOpen');
		expect(says('counsellor', body({ earlier: often.slice(1) }))).toBeNull();
	});
});
