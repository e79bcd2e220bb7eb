import { readFile, writeFile } from 'node:fs/promises';
import type { Line } from './figure';

const FILE = new URL('./README.md', import.meta.url);
const [BEGIN, END] = ['<!-- figures -->', '<!-- /figures -->'];

/** Puts the figures in place of the former ones. */
export async function renewReadme(lines: readonly Line[], machine: readonly string[]) {
	const text = await readFile(FILE, 'utf8');
	const [before = '', rest = ''] = text.split(BEGIN);
	const [, after = ''] = rest.split(END);
	const list = machine.map((one) => `- ${one}`).join('\n');
	const head =
		'| figure | ours | peer | ratio | target | met | |\n| --- | --- | --- | --- | --- | --- | --- |';
	const table = [head, ...lines.map(rowOf)].join('\n');
	await writeFile(FILE, `${before}${BEGIN}\n\n${list}\n\n${table}\n\n${END}${after}`);
}

function rowOf({ name, ours, peer, ratio, unit, target, met, note }: Line): string {
	const value = (one: number | null) => (one === null ? '–' : `${one} ${unit}`);
	const verdict = met === null ? '–' : met ? 'yes' : '**no**';
	const cells = [name, value(ours), value(peer), ratio ?? '–', target, verdict, note ?? ''];
	return `| ${cells.join(' | ')} |`;
}
