import { randomBytes } from 'node:crypto';
import { Accounts } from '../accounts/accounts';
import { ConfigError, environment, readConfig } from '../config';
import { openStore } from '../store/open-store';
import { StoreDown } from '../store/port';
import { readCliOptions, USAGE, UsageError, type CliOptions } from './cli-options';
import { demoAccounts } from './demo-accounts';
import { isSeeded, seedDemo, type DemoLogin } from './seed';

/** `npm run seed`: fills the configured store with fictitious people. */
async function main(): Promise<void> {
	const options = readCliOptions(process.argv.slice(2));
	const store = await openStore(readConfig(environment()));
	try {
		if (await isSeeded(store)) return say('The demo is there already: nothing was written.');
		const newKey = () => randomBytes(16).toString('base64url');
		const accounts = demoAccounts(await Accounts.open({ store, now: Date.now, newKey }));
		let written = 0;
		const onProgress = (done: number, total: number) => {
			written = done;
			progress(done, total);
		};
		const logins = await seedDemo({ store, accounts, ...options, now: Date.now(), onProgress });
		report(options, written, logins);
	} finally {
		await store.close();
	}
}

function report({ dossiers, seed }: CliOptions, written: number, logins: DemoLogin[]): void {
	say(`\n${written} documents, ${dossiers} dossiers (seed ${seed}). Sign in as:`);
	for (const { email, password, name, role, structure } of logins) {
		say(`  ${email.padEnd(36)} ${password}   ${name}, ${role} (${structure})`);
	}
}

function progress(done: number, total: number): void {
	if (done % 50 === 0 || done === total) process.stdout.write(`\r${done} / ${total} documents`);
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
	const usage = error instanceof UsageError ? `\n\n${USAGE}` : '';
	const expected =
		error instanceof UsageError || error instanceof ConfigError || error instanceof StoreDown;
	process.stderr.write(expected ? `${error.message}${usage}\n` : `${String(error)}\n`);
	process.exitCode = error instanceof UsageError ? 2 : 1;
});
