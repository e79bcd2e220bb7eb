import { device } from '$lib/store/device.svelte';
import { structuresWith } from '../../staff/standing';
import {
	actorsIn,
	countsByKind,
	findActions,
	monthsOf,
	peopleIn,
	type ActionQuery
} from './actions';

const NOTHING: ActionQuery = { kind: '', month: '', actor: '' };

/** The structure's actions, filtered (D12). No identity of people is in them. */
export class ActionLog {
	query = $state<ActionQuery>({ ...NOTHING });
	all = $derived(
		findActions(device.all('action'), structuresWith(device.session, 'localAdmin'), NOTHING)
	);
	found = $derived(
		findActions(device.all('action'), structuresWith(device.session, 'localAdmin'), this.query)
	);
	people = $derived(peopleIn(this.found));
	counts = $derived(countsByKind(this.found));
	kinds = $derived(countsByKind(this.all).map((one) => one.kind));
	months = $derived(monthsOf(this.all));
	actors = $derived(actorsIn(this.all));
	filtered = $derived(Object.values(this.query).some(Boolean));

	clear(): void {
		this.query = { ...NOTHING };
	}
}
