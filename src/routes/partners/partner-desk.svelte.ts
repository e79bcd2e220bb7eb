import type { Envelope } from '#domain/document';
import {
	endPartnerLink,
	givePartnerLink,
	keepPartner,
	restorePartner,
	retirePartner,
	revisePartner
} from '#domain/gestures/partners';
import { PARTNER_LINK_DAYS, PARTNER_SORTS } from '#domain/partner';
import { dayAfter } from '#domain/slot';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import { Form } from '$lib/ui/form.svelte';
import { matches } from '../staff/search-text';
import { structuresWith } from '../staff/standing';
import {
	blankContact,
	blankPartner,
	bodyIn,
	checkPartner,
	valuesOf,
	type PartnerValues
} from './partner-values';

type Partner = Envelope<'partner'>;

/** A partner being written: a new one, or one that is there. */
export class PartnerWriting {
	readonly form: Form<PartnerValues>;
	readonly #before: string;

	/** @param structures whose partners the writer keeps */
	constructor(
		readonly partner: Partner | null,
		readonly structures: readonly string[]
	) {
		const only = structures.length === 1 ? (structures[0] ?? '') : '';
		const values = partner ? valuesOf(partner.structure, partner.body) : blankPartner(only);
		this.#before = JSON.stringify(values);
		this.form = new Form<PartnerValues>(values, checkPartner, 'partenaire');
	}

	/** Whether something stands in the form that is nowhere else. */
	get touched(): boolean {
		return JSON.stringify(this.form.values) !== this.#before;
	}

	addContact(): void {
		this.form.values.contacts.push(blankContact(device.gesture().newKey()));
	}

	removeContact(key: string): void {
		const { values } = this.form;
		values.contacts = values.contacts.filter((one) => one.key !== key);
	}
}

/** The organisations a structure works with, as its reception and its local admins keep them (ADR 0046). */
export class PartnerDesk {
	writing = $state.raw<PartnerWriting | null>(null);
	query = $state('');
	retired = $state(false);
	readonly #chosen: () => string | null;

	constructor(chosen: () => string | null) {
		this.#chosen = chosen;
	}

	structures = $derived(
		(['reception', 'localAdmin'] as const)
			.flatMap((role) => structuresWith(device.session, role))
			.filter((one, place, all) => all.indexOf(one) === place)
	);
	readonly #all = $derived(
		device
			.all('partner')
			.filter(({ structure }) => this.structures.includes(structure))
			.sort((a, b) => a.body.name.localeCompare(b.body.name, 'fr'))
	);
	readonly #state = $derived(this.retired ? 'retired' : 'current');
	any = $derived(this.#all.some(({ state }) => state === this.#state));
	found = $derived(
		this.#all.filter(({ state, body }) => {
			const people = body.contacts.map(({ name, duty }) => `${name} ${duty}`);
			return (
				state === this.#state && matches([body.name, body.text, ...people].join(' '), this.query)
			);
		})
	);
	/** What is found, by what they do. */
	groups = $derived(
		PARTNER_SORTS.map((sort) => ({
			sort,
			partners: this.found.filter(({ body }) => body.sort === sort)
		})).filter(({ partners }) => partners.length > 0)
	);
	chosen = $derived.by(() => this.#all.find(({ id }) => id === this.#chosen()));

	begin(partner: Partner | null = null): void {
		this.writing = new PartnerWriting(partner, this.structures);
	}

	leave(): void {
		this.writing = null;
	}

	/** @returns the partner's id */
	async keep(values: PartnerValues): Promise<string> {
		const { partner } = this.writing ?? { partner: null };
		const body = bodyIn(values);
		const draft = partner
			? revisePartner(partner, body, device.gesture())
			: keepPartner(body, values.structure, device.gesture());
		await device.save([draft], partner ? [partner] : []);
		this.leave();
		return draft.id;
	}

	/** One of its people may refer others from here on, for some time; the link he had before ends. */
	async giveLink(partner: Partner, contact: string): Promise<void> {
		const until = dayAfter(today(), PARTNER_LINK_DAYS);
		await device.save([givePartnerLink(partner, contact, until, device.gesture())], [partner]);
	}

	async endLink(partner: Partner, contact: string): Promise<void> {
		await device.save([endPartnerLink(partner, contact, device.gesture())], [partner]);
	}

	async turn(partner: Partner): Promise<void> {
		const turn = partner.state === 'current' ? retirePartner : restorePartner;
		await device.save([turn(partner, device.gesture())]);
	}
}
