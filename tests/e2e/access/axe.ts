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
	const found = (await faultsOf(page)).filter(({ rule, target }) => !isOther(rule, target));
	const faults: string[] = [];
	for (const fault of found) {
		if (fault.why.includes('partially obscured') && !(await isSmall(page, fault.target))) continue;
		faults.push(`${fault.rule}: ${fault.target} (${fault.why})`);
	}
	return faults;
}

interface Fault {
	rule: string;
	target: string;
	why: string;
}

async function faultsOf(page: Page, options: RunOptions = OPTIONS): Promise<Fault[]> {
	const { violations: found } = await page.evaluate<AxeResults, RunOptions>(
		(chosen) =>
			(window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(
				chosen
			),
		options
	);
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ target, any, all, none }) => {
			const [why] = [...any, ...all, ...none];
			return { rule: id, target: target.join(' '), why: why?.message ?? '' };
		})
	);
}

/**
 * Whether a target is too small wherever the page is scrolled to: axe counts only what stands out from under
 * the header that stays. It is measured again in the middle of the window, and the page goes back.
 */
async function isSmall(page: Page, target: string): Promise<boolean> {
	const top = await page.evaluate((selector) => {
		const { scrollY: before } = window;
		const block = { block: 'center', behavior: 'instant' } as const;
		document.querySelector(selector)?.scrollIntoView(block);
		return before;
	}, target);
	const again = await faultsOf(page, { ...OPTIONS, runOnly: ['target-size'] });
	await page.evaluate((before) => scrollTo({ top: before, behavior: 'instant' }), top);
	return again.some((fault) => fault.target === target);
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
