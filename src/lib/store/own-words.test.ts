import { expect, it } from 'vitest';
import type { AnyDraft } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { TEXT_SEPARATOR } from '#domain/merge';
import { changed, pathway, seat, session, trace } from '../../../tests/support/documents';
import { lostWordsIn, ownWords } from './own-words';

const open = trace(pathway().tasks[0]!, 'open');
const version = {
	round: 1,
	work: { tool: 'document' as const, text: 'Mon premier texte' },
	files: [],
	remark: 'Ajoutez une date.',
	byName: 'Camille',
	at: 1
};
const returned = changed(open, { body: { round: 2, earlier: [version] } });

it('P4, VE-11 of what was given back nothing stays among one’s own words: the remark is somebody else’s', () => {
	const draft = draftOfEnvelope(returned);
	const kept: AnyDraft[] = [
		ownWords(draft, null),
		ownWords(draft, open),
		lostWordsIn(draft, null, true),
		lostWordsIn(draft, null, false)
	];
	for (const one of kept) expect(JSON.stringify(one)).not.toContain('Ajoutez une date.');
	expect(draft.body).toHaveProperty('earlier');
});

it('PU-29 of a seat that was refused the person’s name is not kept, be it new or changed', () => {
	const asked = seat(session());
	expect(asked.body.name).toBe('Anna Exemple');
	expect(ownWords(draftOfEnvelope(asked), null).body).toMatchObject({ name: '' });
	const signed = draftOfEnvelope(changed(asked, { state: 'present' }));
	expect(ownWords(signed, asked)).toMatchObject({ state: 'present', body: { name: '' } });
});

it('PU-29 of a text that was merged below another’s only the words added to it are kept', () => {
	const notes = (text: string) => ({ work: { tool: 'document' as const, text } });
	const theirs = changed(open, { body: notes('Elle hésite encore un peu.') });
	const mine = ['Elle hésite encore un peu.', 'Elle hésite encore. Je la rappelle lundi.'];
	const draft = draftOfEnvelope(changed(open, { body: notes(mine.join(TEXT_SEPARATOR)) }));
	const { body } = ownWords(draft, theirs);
	expect(JSON.stringify(body)).toContain('Je la rappelle lundi.');
	expect(JSON.stringify(body)).not.toContain('hésite');
});
