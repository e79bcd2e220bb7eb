import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesToDo, toggledToDo, untakenLines } from './lines-to-do';

const MARK = 'À faire\u00a0:';
const TEXT = [
	'Nous gardons une piste.',
	'À faire : appeler le CFA de Chambéry',
	'- à faire : relire la fiche',
	'Il reste beaucoup à faire cette semaine.',
	'À faire',
	'A FAIRE –  appeler   le CFA de Chambéry'
].join('\n');

describe('lines to do', () => {
	it('DO-50 are those marked at their beginning, each once, in their order', () => {
		expect(linesToDo(TEXT)).toEqual(['appeler le CFA de Chambéry', 'relire la fiche']);
		expect(linesToDo('')).toEqual([]);
		expect(linesToDo('À fairepart')).toEqual([]);
	});

	it('DO-50 one that a pathway has taken up is not offered again', () => {
		expect(untakenLines(TEXT, ['relire la fiche'])).toEqual(['appeler le CFA de Chambéry']);
	});

	it('DO-50 marks the line one stands in, takes the mark away again, and touches no other', () => {
		const text = 'Une piste.\n- voir le CFA\nFin.';
		const marked = toggledToDo(text, 15, MARK);
		expect(marked.text).toBe('Une piste.\nÀ faire\u00a0: voir le CFA\nFin.');
		expect(linesToDo(marked.text)).toEqual(['voir le CFA']);
		expect(toggledToDo(marked.text, marked.at, MARK).text).toBe('Une piste.\nvoir le CFA\nFin.');
		expect(toggledToDo('', 0, MARK)).toEqual({ text: 'À faire\u00a0: ', at: 10 });
	});

	it('DO-50 whatever is typed, marking keeps the other lines', () => {
		fc.assert(
			fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (lines, n) => {
				const clean = lines.map((line) => line.replaceAll('\n', ' '));
				const text = clean.join('\n');
				const at = n % (text.length + 1);
				const index = text.slice(0, at).split('\n').length - 1;
				const after = toggledToDo(text, at, MARK).text.split('\n');
				return clean.every((line, i) => i === index || after[i] === line);
			})
		);
	});
});
