import { expect, it } from 'vitest';
import { changed, plan, template } from '../../../../../tests/support/documents';
import { nextTemplate } from './next-template';

/** A pathway of the bank, called so. */
function called(title: string, theme = 'Orientation') {
	return changed(template('network'), { id: `template:${title.length}-x`, body: { title, theme } });
}

const experience = called('Faire valider son expérience', 'VAE');
const border = called('Préparer un projet frontalier');
const studies = called('Reprendre des études, valider un projet');
const bank = [experience, border, studies];
const SAID = 'J’ai vingt ans d’expérience sans diplôme, je voudrais les faire valider.';

it('BR-03 is the pathway that shares most telling words, and the words are told', () => {
	const found = nextTemplate(SAID, bank, []);
	expect(found?.template).toBe(experience);
	expect(found?.words).toEqual(['expérience', 'valider']);
});

it('BR-03 one that was given is not thought of again, nor a single task, nor one without a word in common', () => {
	expect(nextTemplate(SAID, bank, [experience.id])?.template).toBe(studies);
	const single = changed(experience, { body: { tasks: plan(1).tasks } });
	expect(nextTemplate(SAID, [single], [])).toBeNull();
	expect(nextTemplate('Jardinage', bank, [])).toBeNull();
	expect(nextTemplate('', bank, [])).toBeNull();
});

it('BR-03 words of every sentence tell nothing', () => {
	expect(nextTemplate('Je voudrais faire quelque chose après', bank, [])).toBeNull();
});
