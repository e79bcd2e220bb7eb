import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

/** One build per language: a device holds the words of its own alone (ADR 0039). */
const locale = process.env.APP_LOCALE ?? 'fr';

const gateway = process.env.GATEWAY_URL ?? 'http://127.0.0.1:8080';

interface Graph {
	getModuleInfo: (id: string) => { importers: string[] } | null;
}

/** The pages of those who have not signed in, and what every page begins with. */
const PUBLIC = /src\/routes\/(\(public\)\/|\+)|kit\/src\/runtime\/client\//;

/** Whether a public page loads it before it shows anything. */
function isPublic(id: string, graph: Graph, seen = new Set<string>()): boolean {
	if (seen.has(id)) return false;
	seen.add(id);
	const importers = graph.getModuleInfo(id)?.importers ?? [];
	return PUBLIC.test(id) || importers.some((one) => isPublic(one, graph, seen));
}

/**
 * What nearly every page loads comes in one file instead of forty: small ones cost a tenth of a page each
 * time, because what they have in common is not compressed together. What no public page needs stays out
 * of it: those have the narrowest limit. The rest is divided as it is used.
 */
const core = {
	name: (id: string, graph: Graph) => (isPublic(id, graph) ? 'core' : null),
	test: /node_modules\/(svelte|@sveltejs|@lucide)\/|i18n\/paraglide\/|src\/lib\/ui\/(button|control)|preload-helper|rolldown\/runtime/,
	/** Of the pages and parts that come on demand, of which there are more than a hundred. */
	minShareCount: 40
};

/** In characters before they are packed. Smaller scripts are found by those that import them, a delay of the line later. */
const WORTH_A_HINT = 40_000;

/**
 * Which scripts a page is told to ask for before it knows what they are for. With every small one in the
 * list, the list itself is a tenth of a public page.
 */
function hints(): Plugin & { listed: (url: string, files: string[]) => string[] } {
	const sizes = new Map<string, number>();
	return {
		name: 'hints',
		generateBundle: {
			order: 'pre',
			handler(_, bundle) {
				for (const one of Object.values(bundle)) {
					if (one.type === 'chunk') sizes.set(one.fileName, one.code.length);
				}
			}
		},
		listed: (_, files) => files.filter((file) => (sizes.get(file) ?? Infinity) >= WORTH_A_HINT)
	};
}

/** Every message knows its language when it is built, so that the other's words can be left out. */
function oneLanguage(language: string): Plugin {
	const word = JSON.stringify(language);
	return {
		name: 'one-language',
		enforce: 'post',
		transform(code, id) {
			if (!id.includes('/i18n/paraglide/')) return null;
			return code
				.replace('experimentalStaticLocale ?? options.locale ?? getLocale()', word)
				.replace(/(export const experimentalStaticLocale =) undefined;/, `$1 ${word};`);
		}
	};
}

/**
 * No schema of ours names a `format` (fingerprint.test.ts holds it), and TypeBox brings twenty of them, a
 * thirtieth of a signed-in page. One that is named all the same fails at once.
 */
function withoutFormats(): Plugin {
	const NONE = '\0no-formats';
	return {
		name: 'without-formats',
		enforce: 'pre',
		resolveId(source, importer = '') {
			const asked = source.endsWith('/format/index.mjs') && importer.includes('/typebox/');
			return asked ? NONE : null;
		},
		load(id) {
			if (id !== NONE) return null;
			const fail = `() => { throw new Error('The app is built without formats (vite.config.ts).'); }`;
			return `const fail = ${fail};\nexport const Format = { Has: fail, Get: fail, Test: fail };`;
		}
	};
}

const preload = hints();

export default defineConfig({
	plugins: [
		preload,
		withoutFormats(),
		tailwindcss(),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['baseLocale']
		}),
		oneLanguage(locale),
		sveltekit()
	],
	build: {
		modulePreload: { resolveDependencies: preload.listed },
		rolldownOptions: { output: { codeSplitting: { groups: [core] } } }
	},
	// PouchDB (files kept on the device) expects node's `global` and `process`.
	define: { global: 'globalThis' },
	server: {
		proxy: Object.fromEntries(
			['/api', '/dev/mail', '/fiches', '/moins-de-messages', '/robots.txt', '/sitemap.xml'].map(
				(path) => [path, gateway]
			)
		)
	}
});
