import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { questionSheet } from '../../tests/support/kept-documents';
import { changed } from '../../tests/support/documents';
import { SheetSearch } from './search';

const BASE: [question: string, ...otherWords: string[]][] = [
	[
		'Comment payer une formation quand je travaille ?',
		'financer un cours',
		'CPF',
		'chèque formation'
	],
	['Je ne sais plus quel métier choisir', 'changer de voie', 'réorientation', 'perdu'],
	['Mon diplôme étranger vaut-il quelque chose ici ?', 'équivalence', 'reconnaissance'],
	['Obtenir un diplôme grâce à mon expérience', 'VAE', 'validation des acquis'],
	['Travailler en Suisse en habitant en France', 'frontalier', 'permis G'],
	['Créer mon entreprise', 'devenir indépendante', 'microentreprise'],
	['Refaire mon CV et mes lettres', 'candidature', 'motivation']
];

function sheets(): Envelope<'questionSheet'>[] {
	return BASE.map(([question, ...otherWords]) =>
		changed(questionSheet({ question, otherWords, answer: 'Parlez-en avec nous.' }), {
			state: 'current'
		})
	);
}

function search(): SheetSearch {
	const made = new SheetSearch();
	for (const one of sheets()) made.put(one);
	return made;
}

/** Which sheet is proposed first, by its place in the base. */
function first(question: string): number {
	const [found] = search().propose(question);
	return BASE.findIndex(([asked]) => asked === found?.question);
}

describe('the search of question sheets', () => {
	it.each([
		['in other words', 'qui peut financer mes cours ?', 0],
		['inflected', 'mes diplômes étrangers seront-ils reconnus ?', 2],
		['without accents', 'je voudrais changer de metier', 1],
		['misspelt', 'equivalance de diplome', 2],
		['with two slips', 'travailer en suise', 4],
		['begun', 'micro', 5],
		['with a word in capitals', 'la VAE c’est quoi', 3],
		['short', 'cv', 6]
	])('FC-01 finds a question %s', (_, question, place) => {
		expect(first(question)).toBe(place);
	});

	it.each(['', '?', 'je voudrais de l’aide pour faire ça', 'des chaussures rouges'])(
		'FC-01 proposes nothing for «%s»',
		(question) => {
			expect(search().propose(question)).toEqual([]);
		}
	);

	it('FC-02 knows published sheets alone, as they stand', () => {
		const made = search();
		const [sheet] = sheets();
		const published = { ...sheet!, id: 'questionSheet:ofpc_oven0001' };
		const body = { ...published.body, question: 'Devenir boulangère', otherWords: [] };
		made.put({ ...published, body });
		expect(made.propose('boulangerie').map(({ id }) => id)).toEqual([published.id]);
		made.put({ ...published, body: { ...body, question: 'Devenir fleuriste' } });
		expect(made.propose('boulangerie')).toEqual([]);
		expect(made.propose('fleuriste')).toHaveLength(1);
		made.put({ ...published, body: { ...body, question: 'Devenir fleuriste' }, state: 'retired' });
		expect(made.propose('fleuriste')).toEqual([]);
	});
});
