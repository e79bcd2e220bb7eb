import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Every rule of sync-server/SPEC.md has a test whose title begins with its id, and no test names a rule
 * that does not exist. Prints what is missing and exits with 1.
 */
const RULE = /^(?:\||-)\s*\*{0,2}([A-Z]{2}-\d{2}|P[1-7])\*{0,2}[ |]/gm;
/** A string literal that begins with one id or several: a title, or the first cell of a table of cases. */
const TITLE = /[`'"]((?:(?:[A-Z]{2}-\d{2}|P[1-7])(?:, | ))+)/g;
const ID = /[A-Z]{2}-\d{2}|P[1-7]/g;

const rules = idsIn(readFileSync('sync-server/SPEC.md', 'utf8'), RULE);
const files = execFileSync('git', [
	'ls-files',
	'*.test.ts',
	'*.contract.ts',
	'*/contract.ts',
	'tests/**/*.ts'
])
	.toString()
	.trim()
	.split('\n');
const titles = new Set<string>();
for (const file of new Set(files)) {
	for (const [, ids = ''] of readFileSync(file, 'utf8').matchAll(TITLE)) {
		for (const [id] of ids.matchAll(ID)) titles.add(id);
	}
}

const untested = [...rules].filter((id) => !titles.has(id));
const unknown = [...titles].filter((id) => !rules.has(id));
if (untested.length > 0) console.log(`Rules without a test: ${untested.join(', ')}`);
if (unknown.length > 0)
	console.log(`Tests of rules that SPEC.md does not have: ${unknown.join(', ')}`);
console.log(`${rules.size} rules, ${rules.size - untested.length} with a test`);
process.exitCode = untested.length + unknown.length > 0 ? 1 : 0;

function idsIn(text: string, pattern: RegExp): Set<string> {
	return new Set([...text.matchAll(pattern)].map(([, id = '']) => id));
}
