import { perObject } from '#domain/collections';
import type { Envelope } from '#domain/document';
import { device } from '$lib/store/device.svelte';
import { topicWords } from '$lib/tools/documentation/fund-words';
import { KeptIndex } from '$lib/tools/documentation/kept-index.svelte';
import { WordIndex, isSearch } from '$lib/tools/documentation/word-index';

type Sheet = Envelope<'questionSheet'>;

/** A question says more of a sheet than its answer does; its other words are the question again. */
const WEIGHTS = { question: 5, otherWords: 4, topic: 2, answer: 1 };

const index = new WordIndex<Sheet>(WEIGHTS, (sheet) => {
	const { question, otherWords, answer, places } = sheet.body;
	const words = otherWords.join('\n');
	return { question, otherWords: words, answer: `${answer}\n${places}`, topic: topicWords(sheet) };
});
const kept = new KeptIndex(index, () => device.all('questionSheet'));

const inOrder = perObject((all: Sheet[]) =>
	[...all].sort((a, b) => a.body.question.localeCompare(b.body.question, 'fr'))
);

/** All that are here, by question. */
export const allSheets = (): readonly Sheet[] => inOrder(device.all('questionSheet'));

/** Those among some that fit the words, the best first; all of them when there are no words. */
export function searched(query: string, among: readonly Sheet[]): readonly Sheet[] {
	return isSearch(query) ? kept.now.index.search(query, among) : among;
}

/** Whether all of them can be found by words already. */
export const canAllBeFound = (): boolean => kept.now.complete;
