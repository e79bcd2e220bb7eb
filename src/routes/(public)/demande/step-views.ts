import type { Component } from 'svelte';
import type { RequestStep } from './checks';
import type { RequestWriter } from './request-writer.svelte';

export interface StepProps {
	writer: RequestWriter;
	ongo: (step: RequestStep) => void;
}

type View = Component<StepProps>;

/** The steps after the first come while it is being written: the first page stays light (§6). */
const LOADERS: Record<Exclude<RequestStep, 'need'>, () => Promise<{ default: View }>> = {
	structure: () => import('./step-structure.svelte'),
	person: () => import('./step-person.svelte'),
	more: () => import('./step-more.svelte'),
	review: () => import('./step-review.svelte')
};

const loading = new Map<RequestStep, Promise<View>>();

export function stepView(step: Exclude<RequestStep, 'need'>): Promise<View> {
	const known = loading.get(step);
	if (known) return known;
	const view = LOADERS[step]().then((module) => module.default);
	// A load cut by the network is tried again next time.
	view.catch(() => loading.delete(step));
	loading.set(step, view);
	return view;
}

/** Said when the network goes; fetched before, with the steps. */
export const offlineNotice = () => import('./offline-notice.svelte');

/** Fetches what is to come, so that it is here even if the network goes. */
export function fetchSteps(): void {
	for (const step of ['structure', 'person', 'more', 'review'] as const) {
		void stepView(step).catch(() => undefined);
	}
	void import('./sending').catch(() => undefined);
	void offlineNotice().catch(() => undefined);
}
