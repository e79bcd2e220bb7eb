import { cpus, totalmem } from 'node:os';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.js';
import type { Bench } from './bench';

/** What the figures were measured on, without a name of any host or path, one line each. */
export async function machineOf(bench: Bench): Promise<string[]> {
	const cores = cpus();
	const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
	const version = browser.version();
	await browser.close();
	const couch = await bench.couch?.ask<{ version: string }>('GET', '');
	return [
		`Processor: ${cores[0]?.model.trim()}, ${cores.length} cores`,
		`Memory: ${Math.round(totalmem() / 2 ** 30)} GB`,
		`Chromium ${version}, Node ${process.version.slice(1)}`,
		`Store: ${couch ? `CouchDB ${couch.version}` : 'embedded (COUCHDB_URL was not set)'}`,
		`Date: ${new Date().toISOString().slice(0, 10)}`
	];
}
