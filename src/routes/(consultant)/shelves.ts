import { byProposal, currentPathway, isFinished, waitingPathways } from '#domain/current-pathway';
import type { Envelope } from '#domain/document';

type Pathway = Envelope<'pathway'>;
type Task = Envelope<'task'>;

/** The advised pathways as they are looked for: now, next, behind. */
export function shelves(pathways: readonly Pathway[], tasks: readonly Task[]) {
	const advised = pathways.filter((one) => one.body.kind === 'advised');
	const live = advised.filter((one) => one.state !== 'cancelled');
	return {
		empty: advised.length === 0,
		current: currentPathway(advised, tasks),
		waiting: waitingPathways(advised, tasks),
		/** Newest first. */
		done: byProposal(live.filter((one) => isFinished(one, tasks))).reverse(),
		cancelled: byProposal(advised.filter((one) => one.state === 'cancelled')).reverse()
	};
}

/** The person's own pathways, newest first, without those put away. */
export function ownPathways(pathways: readonly Pathway[]): Pathway[] {
	const mine = pathways.filter((one) => one.body.kind === 'personal' && one.state !== 'cancelled');
	return byProposal(mine).reverse();
}
