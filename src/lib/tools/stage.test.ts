import { expect, test } from 'vitest';
import { stageOn } from './stage';

test('TO-05 a page opens on what its day asks for', () => {
	expect(stageOn('', '2026-11-27')).toBe('before');
	expect(stageOn('2026-11-28', '2026-11-27')).toBe('before');
	expect(stageOn('2026-11-27', '2026-11-27')).toBe('there');
	expect(stageOn('2026-11-26', '2026-11-27')).toBe('after');
});
