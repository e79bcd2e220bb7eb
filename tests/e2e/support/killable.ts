import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type LaunchOptions } from '@playwright/test';

/** A browser with a disk of its own, which can be killed and started again on it. */
export interface Killable {
	open(): Promise<BrowserContext>;
	/** As when the battery falls out: no page is asked, nothing is written down first. */
	kill(): void;
	/** Ends it for good, and removes its disk. */
	remove(): Promise<void>;
}

export async function killable(launch: LaunchOptions, baseURL: string): Promise<Killable> {
	const disk = await mkdtemp(join(tmpdir(), 'jemoriente-disk-'));
	let context: BrowserContext | null = null;
	return {
		open: async () => {
			const options = {
				...launch,
				baseURL,
				locale: 'fr-FR',
				timezoneId: 'Europe/Zurich',
				viewport: { width: 1440, height: 900 }
			};
			context = await chromium.launchPersistentContext(disk, options);
			return context;
		},
		kill: () => {
			for (const pid of processesOn(disk)) process.kill(pid, 'SIGKILL');
		},
		remove: async () => {
			await context?.close().catch(() => undefined);
			await rm(disk, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}

/** The browser's own process, and no other: the one whose disk this is and which is no helper. */
function processesOn(disk: string): number[] {
	const all = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' });
	const own = all.split('\n').filter((line) => line.includes(`--user-data-dir=${disk}`));
	const main = own.filter((line) => !line.includes('--type='));
	return main.map((line) => Number(line.trim().split(/\s/)[0]));
}
