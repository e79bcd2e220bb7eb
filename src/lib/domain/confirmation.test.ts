import { describe, expect, it } from 'vitest';
import { NOW, changed, talkTask } from '../../../tests/support/documents';
import { confirmation, visitTask } from '../../../tests/support/hosted';
import { confirmationEnd, confirmationId, hostedTool, isAnswerable } from './confirmation';

const DAY = 24 * 3_600_000;

describe('what a host is asked to confirm', () => {
	it('DO-96 an advised visit or meeting, once per task', () => {
		const task = visitTask();
		expect(hostedTool(task)).toBe('visit');
		expect(hostedTool(visitTask('personal'))).toBeNull();
		expect(hostedTool(talkTask())).toBeNull();
		expect(confirmation({}, task).id).toBe(confirmationId(task.id));
	});

	it('DO-97 he has two weeks after the day, or after he was asked when that came later', () => {
		expect(confirmationEnd('2026-12-01', NOW)).toBe(Date.UTC(2026, 11, 16));
		expect(confirmationEnd('2026-11-01', NOW)).toBe(NOW + 14 * DAY);
	});

	it('DO-97 a slip in the day opens nothing for long', () => {
		expect(confirmationEnd('2099-12-01', NOW)).toBe(NOW + 200 * DAY);
		expect(confirmationEnd('2026-02-31x', NOW)).toBe(NOW + 14 * DAY);
	});

	it('DO-97 until then he can answer, unless he has or it was taken back', () => {
		const asked = confirmation();
		const end = confirmationEnd(asked.body.day, asked.updatedAt);
		expect(isAnswerable(asked, end - 1)).toBe(true);
		expect(isAnswerable(asked, end)).toBe(false);
		expect(isAnswerable({ ...asked, updatedAt: 0 }, end)).toBe(true);
		expect(isAnswerable(changed(asked, { state: 'withdrawn' }), NOW)).toBe(false);
		expect(isAnswerable(changed(asked, { state: 'confirmed' }), NOW)).toBe(false);
	});
});
