import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf, STUDY_LEVELS, studyLevelIn } from './study-levels';

describe('a level of study', () => {
	it.each([
		['Sans diplôme', 1],
		['Aucun', 1],
		['École obligatoire non terminée', 1],
		['Scolarité obligatoire', 2],
		['Brevet des collèges', 2],
		['AFP', 3],
		['CAP', 3],
		['BEP vente', 3],
		['CFC d’employé de commerce', 4],
		['Maturité gymnasiale', 4],
		['Baccalauréat', 4],
		['Bac', 4],
		['Bac pro', 4],
		['BP coiffure', 4],
		['Brevet fédéral', 5],
		['BTS', 5],
		['Bac+2', 5],
		['Bac + 2 (BTS)', 5],
		['Bachelor HES', 6],
		['Diplôme ES', 6],
		['Licence pro', 6],
		['BUT', 6],
		['Master 1', 6],
		['Bac+3', 6],
		['Master 2', 7],
		['MASTER HES', 7],
		['Diplôme d’ingénieur', 7],
		['bac+5', 7],
		['Doctorat', 8],
		['Niveau 4', 4],
		['4', 4],
		['niveau V', 3],
		['Niveau I', 7],
		['Brevet', null],
		['Niveau bac', null],
		['Permis B', null],
		['9', null],
		['', null]
	])('DO-103 %j is %s', (written, level) => {
		expect(studyLevelIn(written)).toBe(level);
	});

	it('DO-103 is one of eight, or none, whatever is written', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 40 }), (text) => {
				const level = studyLevelIn(text);
				expect(level === null || STUDY_LEVELS.includes(level)).toBe(true);
			})
		);
	});

	it('DO-103 a form holds it as a text', () => {
		for (const level of STUDY_LEVELS) expect(levelOf(String(level))).toBe(level);
		expect([levelOf(''), levelOf('9'), levelOf('CFC')]).toEqual([null, null, null]);
	});
});
