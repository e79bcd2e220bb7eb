import { describe, expect, it, vi } from 'vitest';
import { Form } from './form.svelte';

type Values = { name: string; email: string };

function sample(): Form<Values> {
	return new Form<Values>({ name: '', email: 'a@b.ch' }, (values) =>
		values.name ? {} : { name: 'Indiquez votre nom.' }
	);
}

describe('Form', () => {
	it('says nothing before a field was left', () => {
		const form = sample();
		expect(form.errors).toEqual({});
		vi.useFakeTimers();
		form.field('name').onblur();
		expect(form.field('name').error).toBeUndefined();
		vi.runAllTimers();
		vi.useRealTimers();
		expect(form.errors).toEqual({ name: 'Indiquez votre nom.' });
	});

	it('shows every error after a refused submit, with the ids of the fields', () => {
		const form = sample();
		expect(form.validate()).toBe(false);
		expect(form.attempts).toBe(1);
		expect(form.summary).toEqual([{ id: 'champ-name', message: 'Indiquez votre nom.' }]);
	});

	it('falls silent as soon as the field is mended', () => {
		const form = sample();
		form.validate();
		form.values.name = 'Zoé';
		expect(form.errors).toEqual({});
		expect(form.validate()).toBe(true);
	});

	it('keeps the errors of the server until the next try', () => {
		const form = sample();
		form.values.name = 'Zoé';
		form.give({ email: 'Cette adresse a déjà un compte.' });
		expect(form.errors.email).toBe('Cette adresse a déjà un compte.');
		form.clear('email');
		expect(form.errors).toEqual({});
	});

	it('sends only what passed', async () => {
		const form = sample();
		const send = vi.fn();
		const event = { preventDefault: vi.fn() } as unknown as SubmitEvent;
		await form.submit(send)(event);
		expect(send).not.toHaveBeenCalled();
		form.values.name = 'Zoé';
		await form.submit(send)(event);
		expect(send).toHaveBeenCalledWith({ name: 'Zoé', email: 'a@b.ch' });
	});
});
