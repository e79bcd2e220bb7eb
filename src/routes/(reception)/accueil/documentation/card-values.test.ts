import { expect, it } from 'vitest';
import { blankCard, bodyIn, checkCard } from './card-values';

const TODAY = '2026-11-23';
const typed = {
	...blankCard(TODAY, 'ofpc'),
	title: 'La VAE',
	summary: 'Un diplôme.',
	text: 'Un an.',
	topic: 'validation',
	country: 'FR'
};

it('PU-33 a card of whom two structures could keep it says which; the card itself does not hold it', () => {
	expect(checkCard(typed, TODAY)).toEqual({});
	expect(Object.keys(checkCard({ ...typed, home: '' }, TODAY))).toEqual(['home']);
	expect(bodyIn(typed)).not.toHaveProperty('home');
});
