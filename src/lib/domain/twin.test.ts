import { describe, expect, it } from 'vitest';
import { gesture, stored, template } from '../../../tests/support/documents';
import type { Envelope } from './document';
import { decideTwin, reviseTemplate } from './gestures/templates';
import { MAX_TITLE_CHARS } from './limits';
import { isOpenTwin, openTwinsOf, tornAmong, twinIdOf, twinTitle } from './twin';

const first = template('network');
const { title, version } = first.body;
const twin: Envelope<'template'> = {
	...template('network'),
	id: twinIdOf('1'),
	body: { ...first.body, parent: { id: first.id, title, version } }
};

describe('a twin', () => {
	it('SI-07 is found beside the template it is a version of, until somebody decided', () => {
		const copy = { ...twin, id: 'template:copy-1' };
		expect(openTwinsOf(first.id, [first, copy, twin])).toEqual([twin]);
		expect([first, copy, twin].filter(isOpenTwin)).toEqual([twin]);
		expect(tornAmong([first, copy, twin])).toEqual(new Set([first.id, twin.id]));
		expect(openTwinsOf(twin.id, [first, copy, twin])).toEqual([]);
	});

	it('SI-07 is ended by keeping it, by taking it back or by writing it; none loses a text', () => {
		const kept = stored<'template'>(decideTwin(twin, true, gesture));
		const back = stored<'template'>(decideTwin(twin, false, gesture));
		const written = stored<'template'>(reviseTemplate(twin, { ...twin.body, aim: 'x' }, gesture));
		expect([kept, back, written].filter(isOpenTwin)).toEqual([]);
		expect(kept.body).toEqual({ ...twin.body, version: version + 1 });
		expect(back.body).toEqual({ ...kept.body, scope: 'private', team: null });
	});

	it.each([
		['Explorer', 'Explorer (autre version)'],
		['x'.repeat(160), `${'x'.repeat(144)} (autre version)`],
		[`${'x'.repeat(143)}\u{1f600}fin`, `${'x'.repeat(143)} (autre version)`]
	])('SI-05 of «%s» has a title that fits', (given, expected) => {
		expect(twinTitle(given)).toBe(expected);
		expect(twinTitle(given).length).toBeLessThanOrEqual(MAX_TITLE_CHARS);
	});
});
