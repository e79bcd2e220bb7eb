import type { Component } from 'svelte';
import type { RequestStep } from './checks';
import type { RequestWriter } from './request-writer.svelte';

export interface StepProps {
	writer: RequestWriter;
	ongo: (step: RequestStep) => void;
}

type View = Component<StepProps>;

type LaterStep = Exclude<RequestStep, 'need'>;

/** The steps after the first come while it is being written, and so do their checks: the first page stays light (§6). */
const views: Record<LaterStep, () => Promise<{ default: View }>> = {
	structure: () => import('./step-structure.svelte'),
	person: () => import('./step-person.svelte'),
	more: () => import('./step-more.svelte'),
	review: () => import('./step-review.svelte')
};

export const stepView = (step: LaterStep) => views[step]();

export type LaterChecks = typeof import('./later-checks');
export const laterChecks = (): Promise<LaterChecks> => import('./later-checks');

/** Said when the network goes; fetched before, with the steps. */
export const offlineNotice = () => import('./offline-notice.svelte');

/** Fetches what is to come, so that it is here even if the network goes. */
export function fetchSteps(): void {
	for (const view of Object.values(views)) void view().catch(() => undefined);
	void import('./sending').catch(() => undefined);
	void offlineNotice().catch(() => undefined);
}
