import { describe, expect, it } from 'vitest';
import { emptyDraft, eraseDraft, isWritten, keepDraft, keptDraft } from './draft';

function storage() {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
}

describe('the draft of a request', () => {
	it('comes back as it was, key included, and leaves nothing once erased', () => {
		const place = storage();
		const draft = { ...emptyDraft(), need: 'Changer de métier', answers: { q1: ['Oui'] } };
		keepDraft(place, draft);
		expect(keptDraft(place)).toEqual(draft);
		eraseDraft(place);
		expect(keptDraft(place)).toBeNull();
	});

	it('survives a damaged or older record', () => {
		const place = storage();
		place.setItem('jemoriente.demande', '{"need":"Bonjour","email":42,"old":true}');
		expect(keptDraft(place)).toMatchObject({ need: 'Bonjour', email: '', answers: {} });
		place.setItem('jemoriente.demande', '{broken');
		expect(keptDraft(place)).toBeNull();
	});

	it('knows when there is something to miss', () => {
		expect(isWritten({ ...emptyDraft(), structure: 'ofpc' })).toBe(false);
		expect(isWritten({ ...emptyDraft(), surname: 'Rey' })).toBe(true);
	});
});
