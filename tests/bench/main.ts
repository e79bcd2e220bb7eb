import { Bench } from './bench';
import type { Figure, Line } from './figure';
import { connections } from './figures/connections';
import { firstLoad } from './figures/first-load';
import { firstSync } from './figures/first-sync';
import { growth } from './figures/growth';
import { idlePull } from './figures/idle-pull';
import { interactions } from './figures/interactions';
import { offlinePush } from './figures/offline-push';
import { oneChange } from './figures/one-change';
import { warmStart } from './figures/warm-start';
import { run } from './host/process';
import { machineOf } from './machine';
import { readOptions, USAGE, UsageError } from './options';
import { renewReadme } from './readme';

const FIGURES: Figure[] = [
	firstSync,
	idlePull,
	growth,
	oneChange,
	offlinePush,
	connections,
	firstLoad,
	warmStart,
	interactions
];

/** `npm run bench`: measures and prints one JSON line per figure. A missed target is told, not failed. */
async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	// Before any server starts: it knows the app's files from its start on.
	await run(process.execPath, ['scripts/build-app.js']);
	await run(process.execPath, ['scripts/build-server.js']);
	const bench = await Bench.open(options);
	try {
		const lines: Line[] = [];
		for (const figure of FIGURES) {
			const wanted = options.only?.some((name) => figure.name.startsWith(name)) ?? true;
			if (!wanted) continue;
			bench.say(figure.name);
			for (const line of await figure.run(bench)) {
				console.log(JSON.stringify(line));
				lines.push(line);
			}
		}
		// Small sizes and a part of the figures say nothing about the whole.
		if (!options.quick && !options.only) await renewReadme(lines, await machineOf(bench));
	} finally {
		await bench.close();
	}
}

main().catch((error: unknown) => {
	const usage = error instanceof UsageError;
	const text = usage
		? `${error.message}\n\n${USAGE}`
		: error instanceof Error
			? error.stack
			: error;
	process.stderr.write(`${String(text)}\n`);
	process.exitCode = 1;
});
