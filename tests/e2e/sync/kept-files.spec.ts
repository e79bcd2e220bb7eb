import { build } from 'esbuild';
import type { KeptFile } from '../../../src/lib/store/kept-file';
import type * as Box from '../../../src/lib/store/pouch-box';
import type * as Sealing from '../../../src/lib/store/sealer';
import { expect, test } from '../support/fixtures';

/** The box as the app has it, for a page to use by itself. */
async function boxCode(): Promise<string> {
	const { outputFiles } = await build({
		stdin: {
			contents: `export * from './src/lib/store/pouch-box'; export * from './src/lib/store/sealer';`,
			resolveDir: process.cwd()
		},
		bundle: true,
		write: false,
		format: 'iife',
		globalName: 'box',
		define: { global: 'globalThis' }
	});
	return outputFiles[0]!.text;
}

declare const box: typeof Box & typeof Sealing;

/** Keeps files under names with every beginning, and reads them back; what comes back otherwise than it was. */
async function keepAndRead(): Promise<string[]> {
	const sealer = new box.Sealer(await box.newPersonKeys());
	const files = new box.PouchBox('kept-files', sealer);
	// Names are keyed hashes in base64url: the first of each first letter, «_» and «-» among them.
	const named = new Map<string, KeptFile>();
	for (let n = 0; named.size < 64; n++) {
		const type = 'application/pdf' as const;
		const ref = { id: `file:${n}`, name: 'lettre.pdf', type, size: 2, digest: 'd' };
		const file: KeptFile = { ref, structure: 'ofpc', dossier: null, state: 'pending', at: n };
		const [letter] = await sealer.nameOf(`file ${ref.id}`);
		if (!named.has(letter!)) named.set(letter!, file);
	}
	const all = [...named.values()];
	for (const one of all) await files.put(one, new Uint8Array([one.at % 256, 7]));
	for (const one of all) await files.mark({ ...one, state: 'here' });
	const listed = new Map((await files.list()).map((one) => [one.ref.id, one]));
	const wrong: string[] = [];
	for (const { ref, at } of all) {
		const bytes = await files.bytes(ref.id);
		const same = listed.get(ref.id)?.state === 'here' && `${bytes}` === `${[at % 256, 7]}`;
		if (!same) wrong.push(ref.id);
	}
	await files.remove(all.map(({ ref }) => ref.id));
	if ((await files.list()).length > 0) wrong.push('not removed');
	await files.destroy();
	return wrong;
}

test('FL-02 whatever its id, a file is kept in the browser, read back, marked and removed', async ({
	open
}) => {
	const phone = await open('phone');
	await phone.goto('/connexion');
	const code = await boxCode();
	expect(await phone.evaluate(`${code}; (${keepAndRead})()`)).toEqual([]);
});
