import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { SYSTEM } from '#domain/ids';
import { consentStory, lastViewing } from './consent-story';

const DAY = 24 * 3_600_000;
const dayOf = (at: number) => String(Math.floor(at / DAY));

const log = [
	{ kind: 'consentGiven', by: 'user:anna', at: 1 },
	{ kind: 'consentEnded', by: SYSTEM, at: 3 * DAY }
];
const trace = { log } as unknown as Envelope<'trace'>;

const viewing = (id: string, createdAt: number, late = false) =>
	({
		id,
		author: 'user:claire',
		createdAt,
		body: { name: 'Claire Rey', late }
	}) as unknown as Envelope<'viewing'>;

describe('what happened to a work that was shown', () => {
	it('is told the newest first, each reader once a day', () => {
		const viewings = [viewing('b', 10), viewing('a', 20), viewing('c', DAY + 1)];
		const lines = consentStory(trace, viewings, dayOf);
		expect(lines.map(({ at }) => at)).toEqual([3 * DAY, DAY + 1, 10, 1]);
		expect(lines[1]?.words).toBe('Claire Rey l’a ouvert');
		expect(new Set(lines.map(({ key }) => key)).size).toBe(4);
	});

	it('tells an opening of which one heard after the end apart', () => {
		const [line] = consentStory(trace, [viewing('a', 4 * DAY, true)], dayOf);
		expect(line?.words).toContain('hors ligne');
	});

	it('knows the last one', () => {
		expect(lastViewing([])).toBeUndefined();
		expect(lastViewing([viewing('a', 9), viewing('b', 12), viewing('c', 2)])?.id).toBe('b');
	});
});
