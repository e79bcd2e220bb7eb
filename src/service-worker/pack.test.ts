import { describe, expect, it } from 'vitest';
import { unpack, type Pack } from './pack';

const paths = Array.from({ length: 30 }, (_, n) => `/_app/immutable/${n}.${n % 10 ? 'js' : 'css'}`);
const pack: Pack = Object.fromEntries(paths.map((path) => [path, `/* ${path} */`]));

/** A cache that holds what a version before left in it. */
function shelfOf(...kept: string[]) {
	const answers = new Map(kept.map((path) => [path, new Response('kept')]));
	return {
		answers,
		keys: async () => [...answers.keys()].map((path) => ({ url: `https://a.test${path}?x` })),
		put: async (path: string, answer: Response) => void answers.set(path, answer)
	};
}

describe('the app’s files in one', () => {
	it('AP-01 everything that is missing comes from one request, with its type', async () => {
		const shelf = shelfOf();
		let asked = 0;
		await unpack(shelf, paths, async () => (asked++, pack));
		expect(asked).toBe(1);
		expect([...shelf.answers.keys()].sort()).toEqual([...paths].sort());
		const script = shelf.answers.get('/_app/immutable/1.js')!;
		expect(script.headers.get('content-type')).toBe('text/javascript');
		expect(await script.text()).toBe('/* /_app/immutable/1.js */');
		expect(shelf.answers.get('/_app/immutable/10.css')!.headers.get('content-type')).toBe(
			'text/css'
		);
	});

	it('AP-01 what is kept already is not written again, and a few missing ones are left to be fetched', async () => {
		const five = shelfOf(...paths.slice(0, 5));
		await unpack(five, paths, async () => pack);
		expect(await five.answers.get(paths[0]!)!.text()).toBe('kept');
		expect(five.answers.size).toBe(paths.length);

		const most = shelfOf(...paths.slice(0, 12));
		await unpack(most, paths, () => Promise.reject(new Error('not to be asked for')));
		expect(most.answers.size).toBe(12);
	});

	it('AP-02 what the pack does not have, and what is no text, is left to be fetched', async () => {
		const shelf = shelfOf();
		const more = [...paths, '/_app/immutable/new.js', '/_app/immutable/letters.woff2'];
		await unpack(shelf, more, async () => ({ ...pack, '/_app/immutable/letters.woff2': '' }));
		expect(shelf.answers.size).toBe(paths.length);
	});

	it('AP-02 without the pack nothing is lost: it says so, and nothing was put', async () => {
		const shelf = shelfOf();
		const none = unpack(shelf, paths, () => Promise.reject(new Error('cut')));
		await expect(none).rejects.toThrow('cut');
		expect(shelf.answers.size).toBe(0);
	});
});
