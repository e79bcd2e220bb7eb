import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ConfigError } from '../config';
import { StoreDown } from '../store/port';
import { StoreInUse } from '../store/pouch';

/** What whoever runs a command can mend; its message is the sentence shown. */
export class UpkeepError extends Error {}

/** The command line cannot be understood; the message says what is wrong with it. */
export class UsageError extends UpkeepError {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and words of a command line. @throws UsageError */
export function readArguments<O extends Options>(args: string[], options: O) {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

export function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

/** Runs a command; what can be mended is told in one sentence, the usage below it when that is at fault. */
export function runCommand(command: () => Promise<void>, usage: string): void {
	command().catch((error: unknown) => {
		process.stderr.write(`${complaint(error)}\n`);
		if (error instanceof UsageError) process.stderr.write(`\n${usage}\n`);
		process.exitCode = error instanceof UsageError ? 2 : 1;
	});
}

function complaint(error: unknown): string {
	if (error instanceof StoreInUse) {
		return 'La base intégrée est ouverte par un autre programme\u00a0: arrêtez le serveur, puis recommencez.';
	}
	const expected = [UpkeepError, ConfigError, StoreDown].some((kind) => error instanceof kind);
	if (expected) return (error as Error).message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
