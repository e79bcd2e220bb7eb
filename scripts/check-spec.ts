import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Every rule of sync-server/SPEC.md and of the RULES.md beside the code has a test whose title begins
 * with its id, and no test names a rule that does not exist. Prints what is missing and exits with 1.
 */
const RULE = /^(?:\||-)\s*\*{0,2}([A-Z]{2}-\d{2,3}|P[1-7])\*{0,2}[ |]/gm;
/** A string literal that begins with one id or several: a title, or the first cell of a table of cases. */
const TITLE = /[`'"]((?:(?:[A-Z]{2}-\d{2,3}|P[1-7])(?:, | ))+)/g;
const ID = /[A-Z]{2}-\d{2,3}|P[1-7]/g;

const rules = new Set(
	listed('sync-server/SPEC.md', '*RULES.md').flatMap((file) => found(RULE, file))
);
const titles = new Set(
	listed('*.test.ts', '*contract*.ts', 'tests/**/*.ts').flatMap((file) =>
		found(TITLE, file).flatMap((ids) => ids.match(ID) ?? [])
	)
);
const untested = [...rules].filter((id) => !titles.has(id));
const unknown = [...titles].filter((id) => !rules.has(id));
if (untested.length > 0) console.log(`Rules without a test: ${untested.join(', ')}`);
if (unknown.length > 0) console.log(`Tests of rules that are not written: ${unknown.join(', ')}`);
console.log(`${rules.size} rules, ${rules.size - untested.length} with a test`);
process.exitCode = untested.length + unknown.length > 0 ? 1 : 0;

/** Files git knows, by pattern. */
function listed(...patterns: string[]): string[] {
	const files = execFileSync('git', ['ls-files', '--cached', '--', ...patterns], {
		encoding: 'utf8'
	});
	return files.trim().split('\n');
}

function found(pattern: RegExp, file: string): string[] {
	return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, ids = '']) => ids);
}
