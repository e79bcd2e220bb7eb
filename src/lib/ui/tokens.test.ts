import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Tokens = Record<string, string>;

/** The declarations of the first block that follows a selector. */
function block(selector: string): Tokens {
	const start = css.indexOf('{', css.indexOf(selector));
	const body = css.slice(start + 1, css.indexOf('}', start));
	const pairs = [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)];
	return Object.fromEntries(pairs.map(([, name, value]) => [name ?? '', value ?? '']));
}

const at = (hex: string, place: number) => parseInt(hex.slice(place, place + 2), 16);

function luminance(hex: string): number {
	const channels = [1, 3, 5].map((channel) => at(hex, channel) / 255);
	const [r = 0, g = 0, b = 0] = channels.map((c) =>
		c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** What a colour looks like under a sheet that lets some of it through. */
function under(sheet: string, ground: string): string {
	const share = at(sheet, 7) / 255;
	const channels = [1, 3, 5].map((c) =>
		Math.round(at(sheet, c) * share + at(ground, c) * (1 - share))
	);
	return `#${channels.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

const grounds = ['paper', 'surface', 'sunken'];
const families = ['lake', 'apricot', 'veil', 'returned', 'danger', 'success', 'warn'];
const themes = {
	light: block(":root,\n[data-theme='light']"),
	dark: block("\n[data-theme='dark']")
};

/** [text, ground, least ratio] */
const pairs: [string, string, number][] = [
	...grounds.flatMap((ground): [string, string, number][] => [
		['ink', ground, 7],
		['ink-soft', ground, 7],
		['ink-faint', ground, 4.5],
		['lake', ground, 4.5],
		['danger-ink', ground, 4.5],
		['success-ink', ground, 4.5],
		['line-strong', ground, 3],
		['focus', ground, 3],
		['apricot-strong', ground, 3],
		['veil', ground, 3],
		['returned', ground, 3]
	]),
	...families.flatMap((family): [string, string, number][] => [
		[`${family}-ink`, `${family}-soft`, 7],
		[`${family}-ink`, 'paper', 7],
		['ink', `${family}-soft`, 7],
		[family === 'apricot' ? 'apricot-strong' : family, `${family}-soft`, 3]
	]),
	['on-lake', 'lake', 7],
	['on-lake', 'lake-strong', 7],
	['on-apricot', 'apricot', 7],
	['on-veil', 'veil', 4.5],
	['on-danger', 'danger', 4.5],
	['on-danger', 'danger-strong', 4.5]
];

describe.each(Object.entries(themes))('%s tokens', (_name, tokens) => {
	it.each(pairs)('%s on %s reaches %d:1', (text, ground, least) => {
		expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(least);
	});

	it('paper-shaded is paper under the scrim', () => {
		expect(tokens['paper-shaded']).toBe(under(tokens.scrim ?? '', tokens.paper ?? ''));
	});
});

describe('dark tokens', () => {
	const bySystem = block(":root:not([data-theme='light'])");

	it('are the same whether the system or data-theme asks for them', () => {
		expect(bySystem).toEqual(themes.dark);
	});

	it('cover every light colour', () => {
		expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort());
	});
});
