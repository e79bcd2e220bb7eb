import type { Envelope } from '#domain/document';
import { restoreReply, retireReply, reviseReply, writeReply } from '#domain/gestures/ready-replies';
import { REPLY_USES } from '#domain/ready-reply';
import { device } from '$lib/store/device.svelte';
import { Form } from '$lib/ui/form.svelte';
import { matches } from '../staff/search-text';
import { structuresWith } from '../staff/standing';
import { blankReply, bodyIn, checkReply, valuesOf, type ReplyValues } from './reply-values';

type Reply = Envelope<'readyReply'>;

/** A reply being written: a new one, or another text for one that is there. */
export class ReplyWriting {
	readonly form: Form<ReplyValues>;
	readonly #before: string;

	/** @param structures for which the writer keeps replies */
	constructor(
		readonly reply: Reply | null,
		readonly structures: readonly string[]
	) {
		const only = structures.length === 1 ? (structures[0] ?? '') : '';
		const values = reply ? valuesOf(reply.structure, reply.body) : blankReply(only);
		this.#before = JSON.stringify(values);
		this.form = new Form<ReplyValues>(values, checkReply, 'reponse');
	}

	/** Whether something stands in the form that is nowhere else. */
	get touched(): boolean {
		return JSON.stringify(this.form.values) !== this.#before;
	}
}

/** A structure's ready replies, as its reception and its local admins keep them (ADR 0044). */
export class ReplyDesk {
	writing = $state.raw<ReplyWriting | null>(null);
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
			.all('readyReply')
			.filter(({ structure }) => this.structures.includes(structure))
			.sort((a, b) => a.body.title.localeCompare(b.body.title, 'fr'))
	);
	readonly #state = $derived(this.retired ? 'retired' : 'current');
	any = $derived(this.#all.some(({ state }) => state === this.#state));
	found = $derived(
		this.#all.filter(
			({ state, body }) =>
				state === this.#state && matches(`${body.title} ${body.text}`, this.query)
		)
	);
	/** What is found, by what it is for. */
	groups = $derived(
		REPLY_USES.map((use) => ({
			use,
			replies: this.found.filter(({ body }) => body.use === use)
		})).filter(({ replies }) => replies.length > 0)
	);
	chosen = $derived.by(() => this.#all.find(({ id }) => id === this.#chosen()));

	begin(reply: Reply | null = null): void {
		this.writing = new ReplyWriting(reply, this.structures);
	}

	leave(): void {
		this.writing = null;
	}

	/** @returns the reply's id */
	async keep(values: ReplyValues): Promise<string> {
		const { reply } = this.writing ?? { reply: null };
		const body = bodyIn(values);
		const draft = reply
			? reviseReply(reply, body, device.gesture())
			: writeReply(body, values.structure, device.gesture());
		await device.save([draft], reply ? [reply] : []);
		this.leave();
		return draft.id;
	}

	async turn(reply: Reply): Promise<void> {
		const turn = reply.state === 'current' ? retireReply : restoreReply;
		await device.save([turn(reply, device.gesture())]);
	}
}
