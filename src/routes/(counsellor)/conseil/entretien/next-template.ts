import type { Envelope } from '#domain/document';
import { kindOfTemplate } from '#domain/template';
import { searchable } from '../../../staff/search-text';

type Template = Envelope<'template'>;

/** A pathway of the bank that might come next, and why it is thought of: the words both have. */
export interface Suggestion {
	template: Template;
	words: string[];
}

/** Shorter words, and those of every sentence, tell nothing of what somebody looks for. */
const SHORTEST = 5;
/** Words of one family begin alike: «valider», «validation». */
const FAMILY = 6;
const MOST_WORDS = 3;
const EVERYWHERE = new Set(
	searchable(
		'avoir être faire aller voudrais aimerais souhaite pouvoir savoir encore toujours depuis pendant ' +
			'après avant comme quelque quelques chose choses personne personnes autre autres votre notre ' +
			'combien existe existent toute toutes vraiment souvent jamais presque plutôt parce ' +
			'leurs cette aussi quelle quelles mieux moins beaucoup maintenant parler quand comment pourquoi ensemble'
	)
		.split(' ')
		.map(familyOf)
);

/**
 * Of the pathways of the bank not given yet, the one that shares most words with what the person said; a word
 * that few of them have tells more. A plain rule, told with its reason: the counsellor decides (S04).
 * @param said what she asked and answered, in her words
 * @param given ids of templates she was given, and the welcome pathway’s
 */
export function nextTemplate(
	said: string,
	templates: readonly Template[],
	given: readonly string[]
): Suggestion | null {
	const pathways = templates.filter(({ body }) => kindOfTemplate(body) === 'pathway');
	const words = new Map(pathways.map((one) => [one, wordsOf(textOf(one))]));
	const hers = wordsOf(said);
	const known = countOf([...words.values()].flatMap((families) => [...families.keys()]));
	const weight = (family: string) => 1 / (known.get(family) ?? 1);
	const found = pathways
		.filter(({ id }) => !given.includes(id))
		.map((template) => {
			const shared = [...(words.get(template) ?? [])].filter(([family]) => hers.has(family));
			shared.sort(([a], [b]) => weight(b) - weight(a));
			const score = shared.reduce((sum, [family]) => sum + weight(family), 0);
			return { template, score, words: shared.slice(0, MOST_WORDS).map(([, word]) => word) };
		})
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || titleOf(a).localeCompare(titleOf(b), 'fr'));
	const [best] = found;
	return best ? { template: best.template, words: best.words } : null;
}

function countOf(families: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const one of families) counts.set(one, (counts.get(one) ?? 0) + 1);
	return counts;
}

function titleOf({ template }: Suggestion): string {
	return template.body.title;
}

function textOf({ body }: Template): string {
	return [body.title, body.theme, body.audience, body.aim].join(' ');
}

/** The telling words of a text, by family, each as it first stands there. */
function wordsOf(text: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
		const family = familyOf(word);
		const tells = word.length >= SHORTEST && !EVERYWHERE.has(family);
		if (tells && !found.has(family)) found.set(family, word.toLowerCase());
	}
	return found;
}

function familyOf(word: string): string {
	return searchable(word).slice(0, FAMILY);
}
