import { describe, expect, it, vi } from 'vitest';
import type { AnyDraft } from '#domain/document';
import { device } from '$lib/store/device.svelte';
import { changed, remark, session, template } from '../../tests/support/documents';
import { docWords, textsIn, valueWords } from './draft-words';

describe('words of a refused draft', () => {
	it('keeps every text the person wrote, one-word answers included', () => {
		const body = {
			task: 'task:abc.1',
			kind: 'advised',
			title: 'Mes envies',
			work: { tool: 'questionnaire', answers: { a: 'Boulangère', b: ['Oui', 'Non'], c: 3 } },
			round: 1
		};
		expect(textsIn(body)).toEqual(['Mes envies', 'Boulangère', 'Oui', 'Non']);
	});

	it('leaves out what was given back: the new text was written over it, the remark by somebody else', () => {
		const earlier = [{ round: 1, work: { tool: 'document', text: 'Avant' }, remark: 'Une date ?' }];
		const body = { work: { tool: 'document', text: 'Après' }, earlier };
		expect(textsIn(body)).toEqual(['Après']);
	});

	it('keeps of a decision what was written, not how it is recorded', () => {
		const decision = {
			outcome: 'returned',
			remark: 'Ajoutez une source.',
			byName: 'Camille Favre'
		};
		expect(textsIn({ decision })).toEqual(['Ajoutez une source.']);
		const outcome = { text: 'Voyez la MIFE.', to: 'mife-ain', toName: 'MIFE de l’Ain' };
		expect(textsIn({ outcome })).toEqual(['Voyez la MIFE.']);
	});

	it('keeps of a closing the words, not the choice why; an open dossier is nothing to do', () => {
		const closing = { reason: 'aimReached', words: 'Bravo pour votre stage.' };
		expect(textsIn({ closing })).toEqual(['Bravo pour votre stage.']);
		expect(textsIn({ cancellation: { reason: 'Autre chose.' } })).toEqual(['Autre chose.']);
		expect(valueWords({ state: 'open', closing: null }, 'dossier')).toBe('ouvert');
	});

	it('tells a state in words and never shows an object', () => {
		expect(valueWords({ state: 'validated', round: 1, decision: null })).toBe('terminé');
		expect(valueWords('')).not.toBe('');
	});

	it('names a remark by the template it speaks of, and tells its words without its author’s name', () => {
		const about = template('network');
		const said = remark(about);
		const get = vi.spyOn(device, 'get').mockReturnValue(about as never);
		expect(docWords(said)).toBe('Votre remarque sur «\u00a0Explorer\u00a0»');
		get.mockReturnValue(undefined);
		expect(docWords(said)).toBe('Votre remarque sur un modèle de la banque');
		get.mockRestore();
		expect(textsIn(said.body)).toEqual([said.body.text]);
	});

	it('keeps what a workshop is about, and an answer without what it is about', () => {
		expect(textsIn(session().body)).toContain('On y écrit une première page.');
		const reply = { about: 'templateRemark:x.ain_1', to: 1, takenUp: true, answer: 'Merci.' };
		expect(textsIn({ replies: [reply] })).toEqual(['Merci.']);
	});

	it('keeps for whom a template is meant', () => {
		const { body } = changed(template('network'), { body: { audience: 'Jeunes adultes' } });
		expect(textsIn(body)).toContain('Jeunes adultes');
		expect(textsIn(body)).not.toContain(body.authorName);
	});

	it('names a document by its title, and without one by its kind', () => {
		const named = (title: string) => docWords({ type: 'task', body: { title } } as AnyDraft);
		expect(named('Mes envies')).toBe('Tâche «\u00a0Mes envies\u00a0»');
		expect(named('')).toBe('Tâche');
	});
});
