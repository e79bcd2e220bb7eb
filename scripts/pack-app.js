import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const FOLDER = '_app/immutable';
const TEXTS = new Set(['.js', '.css']);
const COMPRESSED = new Set([...TEXTS, '.html', '.json', '.svg', '.webmanifest']);
/** The highest but one: half the time for two parts in a hundred more. */
const QUALITY = 10;

/**
 * An adapter that also writes the app's scripts and styles into one file, for the service worker to take them
 * at once (src/service-worker/pack.ts), says in what language the page is, and compresses every file as small
 * as it gets, once and for all.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder it writes into
 * @param {string} language
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function packed(adapter, folder, language) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			const { name } = builder.config.kit.version;
			writeFileSync(join(folder, FOLDER, `pack-${name}.json`), JSON.stringify(textsOf(folder)));
			sayLanguage(folder, language);
			compressIn(folder);
		}
	};
}

/** What the app says of itself before its first script: SvelteKit's page and the manifest are in French. */
const ENGLISH = {
	'index.html': [['<html lang="fr">', '<html lang="en">']],
	'manifest.webmanifest': [
		['"lang": "fr"', '"lang": "en"'],
		[
			'Votre parcours d’orientation, pas à pas, même sans réseau.',
			'Your career guidance, step by step, even without a network.'
		]
	]
};

/**
 * @param {string} folder
 * @param {string} language
 */
function sayLanguage(folder, language) {
	if (language !== 'en') return;
	for (const [name, changes] of Object.entries(ENGLISH)) {
		let text = readFileSync(join(folder, name), 'utf8');
		for (const [french, english] of changes) {
			if (!text.includes(french)) throw new Error(`${name} does not say «${french}»`);
			text = text.replace(french, english);
		}
		writeFileSync(join(folder, name), text);
	}
}

/**
 * Texts by the address they are asked for at.
 * @param {string} folder
 */
function textsOf(folder) {
	const names = readdirSync(join(folder, FOLDER), { recursive: true, encoding: 'utf8' });
	const texts = names.filter((name) => TEXTS.has(extname(name)));
	return Object.fromEntries(
		texts.map((name) => [`/${FOLDER}/${name}`, readFileSync(join(folder, FOLDER, name), 'utf8')])
	);
}

/**
 * Beside each text its Brotli, which every browser takes. One after the other: all at once, as SvelteKit's
 * `builder.compress` does it, takes four times as long on a small machine.
 * @param {string} folder
 */
function compressIn(folder) {
	const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!COMPRESSED.has(extname(name))) continue;
		const path = join(folder, name);
		writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }));
	}
}
