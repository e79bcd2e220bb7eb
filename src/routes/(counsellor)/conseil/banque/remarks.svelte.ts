import type { Envelope } from '#domain/document';
import { replyToRemark, sayRemark, withdrawRemark } from '#domain/gestures/remarks';
import { templateRemarkId } from '#domain/ids';
import { MAX_ANSWER_CHARS, MAX_REMARK_CHARS } from '#domain/limits';
import { remarksOn, replyTo } from '#domain/template-remark';
import { device } from '$lib/store/device.svelte';
import { structuresWith, teamsIn } from '../../../staff/standing';
import { mayEdit } from './bank-filter';
import { faultOf } from '../../../composer/draft-fault';

type Template = Envelope<'template'>;
type Remark = Envelope<'templateRemark'>;

/** What is being written, by template or by the remark it answers: going to another loses none of it. */
export class Begun {
	readonly texts = $state<Record<string, string>>({});
	/** Something is written that nobody has kept yet. */
	readonly pending = $derived(Object.values(this.texts).some((text) => text.trim() !== ''));
}

/** What colleagues say of one template after the other, and what one writes oneself (ADR 0028). */
export class Remarks {
	/** Somebody tried to keep what is too long, or nothing. */
	tried = $state('');

	constructor(
		private readonly template: () => Template,
		private readonly begun: Begun
	) {}

	readonly #all = $derived.by(() => remarksOn(this.template().id, device.all('templateRemark')));
	/** One’s own, be it taken back: it is said again under the same id. */
	readonly #mine = $derived.by(() => device.get('templateRemark', this.#ownId) ?? undefined);
	readonly own = $derived(this.#mine?.state === 'said' ? this.#mine : undefined);
	readonly others = $derived(this.#all.filter(({ id }) => id !== this.own?.id));
	readonly owned = $derived.by(() => isOwned(this.template()));
	/** Those who write a template answer; of a draft there is nothing to say. */
	readonly maySay = $derived.by(
		() => !this.owned && home() !== '' && this.template().body.scope !== 'private'
	);
	readonly unread = $derived(
		this.owned ? this.others.filter((one) => !this.replyTo(one)).length : 0
	);

	replyTo(remark: Remark) {
		return replyTo(remark, this.template());
	}

	/** Undefined while nobody writes there. */
	written(key: string): string | undefined {
		return this.begun.texts[key];
	}

	write(key: string, text: string): void {
		this.begun.texts[key] = text;
		this.tried = '';
	}

	leave(key: string): void {
		delete this.begun.texts[key];
		this.tried = '';
	}

	/** Says what is written, in the place of what one had said. */
	async say(): Promise<boolean> {
		const template = this.template();
		const text = this.#fit(template.id, MAX_REMARK_CHARS);
		if (text === null) return false;
		const place = { before: this.#mine, home: home() };
		await device.save([sayRemark(template, text, place, device.gesture())]);
		this.leave(template.id);
		return true;
	}

	async withdraw(): Promise<void> {
		if (this.own) await device.save([withdrawRemark(this.own, device.gesture())]);
	}

	/** Answers with what is written, if anything is. @returns false when it cannot be kept */
	async reply(remark: Remark, takenUp: boolean): Promise<boolean> {
		const asked = this.begun.texts[remark.id] !== undefined;
		const answer = asked ? this.#fit(remark.id, MAX_ANSWER_CHARS) : '';
		if (answer === null) return false;
		const template = this.template();
		const draft = replyToRemark(template, remark, { takenUp, answer }, device.gesture());
		if (faultOf([draft])) return false;
		await device.save([draft], [template]);
		this.leave(remark.id);
		return true;
	}

	get #ownId(): string {
		return templateRemarkId(this.template().id, home(), device.session?.user ?? '');
	}

	/** What is written there; null when it says nothing or too much. */
	#fit(key: string, most: number): string | null {
		const text = (this.begun.texts[key] ?? '').trim();
		if (text !== '' && text.length <= most) return text;
		this.tried = key;
		return null;
	}
}

/** Whether one writes this template, alone or as one of its team (D09). */
export function isOwned(template: Template): boolean {
	const { session } = device;
	return mayEdit(template, session?.user ?? '', teamsIn(session, template.body.home));
}

function home(): string {
	return structuresWith(device.session, 'counsellor')[0] ?? '';
}
