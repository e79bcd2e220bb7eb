import { expect, it } from 'vitest';
import { changed, seat, session } from '../../../tests/support/documents';
import { draftOfEnvelope } from '#domain/draft';
import { ownWords } from './own-words';

it('PU-29 of a seat that was refused the person’s name is not kept, be it new or changed', () => {
	const asked = seat(session());
	expect(asked.body.name).toBe('Anna Exemple');
	expect(ownWords(draftOfEnvelope(asked), null).body).toMatchObject({ name: '' });
	const signed = draftOfEnvelope(changed(asked, { state: 'present' }));
	expect(ownWords(signed, asked)).toMatchObject({ state: 'present', body: { name: '' } });
});
