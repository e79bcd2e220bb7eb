import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations']
};

/** What axe finds wrong with the page as it stands, one line a thing. */
export async function violations(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
	const { violations: found } = await page.evaluate<AxeResults, RunOptions>(
		(options) =>
			(window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(
				options
			),
		OPTIONS
	);
	return found.flatMap(({ id, nodes }) =>
		nodes
			.filter(({ target }) => !isOther(id, String(target)))
			.map((node) => {
				const [why] = [...node.any, ...node.all, ...node.none];
				return `${id}: ${node.target.join(' ')} (${why?.message ?? ''})`;
			})
	);
}

/**
 * The two exclusions. bits-ui draws an opened menu at the end of the page, outside the landmarks: it
 * takes focus and is left with Escape, nobody looks for it by landmark. And axe measures the box of a
 * choice alone, where its whole label, 44 px high, takes the finger.
 */
function isOther(rule: string, target: string): boolean {
	if (rule === 'region') return target.startsWith('#bits-');
	return rule === 'target-size' && target.endsWith('> input');
}

/** What sticks out of the page at the right, if the page scrolls sideways. */
export async function overflow(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const room = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= room) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > room + 1)
			.slice(0, 3)
			.map(
				(element) => `sideways: ${element.tagName} ${element.className.toString().slice(0, 80)}`
			);
	});
}
