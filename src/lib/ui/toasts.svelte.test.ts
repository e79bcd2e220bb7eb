import { describe, expect, it, vi } from 'vitest';
import { Toasts } from './toasts.svelte';

function sample() {
	const running = new Map<number, () => void>();
	let next = 0;
	const toasts = new Toasts({
		set: (run) => (running.set(++next, run), next),
		clear: (timer) => void running.delete(timer as number)
	});
	return { toasts, running, elapse: () => [...running.values()].forEach((run) => run()) };
}

describe('Toasts', () => {
	it('leave by themselves', () => {
		const { toasts, elapse } = sample();
		toasts.show({ text: 'Note enregistrée.' });
		elapse();
		expect(toasts.items).toEqual([]);
	});

	it('stay when they tell an error', () => {
		const { toasts, running } = sample();
		toasts.show({ text: 'L’envoi n’a pas abouti.', tone: 'error' });
		expect(running.size).toBe(0);
		expect(toasts.items).toHaveLength(1);
	});

	it('wait while one points at them', () => {
		const { toasts, running } = sample();
		toasts.show({ text: 'Tâche acceptée.' });
		toasts.pause();
		expect(running.size).toBe(0);
		toasts.resume();
		expect(running.size).toBe(1);
	});

	it('undo once', () => {
		const { toasts } = sample();
		const undo = vi.fn();
		const id = toasts.show({ text: 'Tâche acceptée.', undo });
		toasts.undo(id);
		toasts.undo(id);
		expect(undo).toHaveBeenCalledOnce();
	});

	it('are three at most', () => {
		const { toasts } = sample();
		for (const text of ['a', 'b', 'c', 'd']) toasts.show({ text });
		expect(toasts.items.map((toast) => toast.text)).toEqual(['b', 'c', 'd']);
	});
});
