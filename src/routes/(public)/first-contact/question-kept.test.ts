import { describe, expect, it } from 'vitest';
import { broughtAlong } from '../demande/arrival';
import { keepQuestion, keptQuestion, requestWith } from './question-kept';

function storage() {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
}

describe('a question under way', () => {
	it('FC-12 is there after a reload, and gone once it is wiped', () => {
		const tab = storage();
		expect(keptQuestion(tab)).toBe('');
		keepQuestion(tab, 'Devenir fleuriste ?');
		expect(keptQuestion(tab)).toBe('Devenir fleuriste ?');
		keepQuestion(tab, ' ');
		expect(keptQuestion(tab)).toBe('');
	});

	it('FC-12 a browser that keeps nothing is no fault', () => {
		const refusing = {
			...storage(),
			setItem: () => {
				throw new DOMException('full', 'QuotaExceededError');
			}
		};
		expect(() => keepQuestion(refusing, 'Devenir fleuriste ?')).not.toThrow();
	});

	it.each(['Devenir fleuriste, à 45 ans & plus + #1 ?', '100 % sûr\ndeux lignes'])(
		'FC-11 «%s» reaches the request as it was typed, and no server',
		(question) => {
			const url = new URL(requestWith(` ${question} `), 'https://x.test');
			expect(url.search).toBe('');
			expect(broughtAlong(url).need).toBe(question);
		}
	);

	it('FC-11 without a question the request is as it always is', () => {
		expect(requestWith('  ')).toBe('/demande');
	});
});
