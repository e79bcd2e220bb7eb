import type { Envelope } from '#domain/document';
import { replyToRemark, sayRemark, sayRemarkAgain, withdrawRemark } from '#domain/gestures/remarks';
import { MAX_ANSWER_CHARS, MAX_REMARK_CHARS } from '#domain/limits';
import { isMadeBy } from '#domain/made-by';
import { remarksOn, replyTo, unreadRemarks } from '#domain/template-remark';
import { device } from '$lib/store/device.svelte';
import { structuresWith } from '../../../staff/standing';
import { mayEdit } from './bank-filter';
import { faultOf } from '../../../composer/draft-fault';

type Template = Envelope<'template'>;
type Remark = Envelope<'templateRemark'>;

/** What is being written, by template or by the remark it answers: going to another loses none of it. */
export class Begun {
	readonly texts = $state<Record<string, string>>({});
	/** Something is written that nobody has kept yet. */
	readonly pending = $derived(
		Object.entries(this.texts).some(([about, text]) => isNew(about, text.trim()) && isShown(about))
	);
}

/** Whether it says what is not kept yet. */
function isNew(about: string, text: string): boolean {
	const remark = device.get('templateRemark', about);
	const template = remark && device.get('template', remark.body.template);
	const kept = remark ? template && replyTo(remark, template)?.answer : ownRemark(about)?.body.text;
	return text !== '' && text !== kept;
}

/** Whether there is still a place to write of it: what was taken back meanwhile is on no screen. */
function isShown(about: string): boolean {
	const remark = device.get('templateRemark', about);
	const template = device.get('template', remark?.body.template ?? about);
	if (!template) return false;
	if (!remark) return template.body.scope !== 'private';
	return remark.state === 'said' && mayEdit(template, device.session);
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
	readonly #mine = $derived.by(() => ownRemark(this.template().id));
	readonly own = $derived(this.#mine?.state === 'said' ? this.#mine : undefined);
	readonly others = $derived(this.#all.filter(({ id }) => id !== this.own?.id));
	readonly owned = $derived.by(() => mayEdit(this.template(), device.session));
	/** Of a draft there is nothing to say. */
	readonly mayWrite = $derived.by(() => home() !== '' && this.template().body.scope !== 'private');
	/** Those who write a template answer, and are not asked; what one had said before stays one’s own. */
	readonly maySay = $derived(!this.owned && this.mayWrite);
	readonly unread = $derived.by(() =>
		this.owned ? unreadRemarks(this.template(), this.#all, user()).length : 0
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

	/** @returns how to say it again as it was; null when there was nothing to take back */
	async withdraw(): Promise<(() => Promise<void>) | null> {
		const { own } = this;
		if (!own) return null;
		await device.save([withdrawRemark(own, device.gesture())]);
		return () => sayAgain(own);
	}

	/**
	 * Answers with what is written, and marks it as taken up or not. An answer stays as it is where nobody
	 * writes, and goes where nothing is left of it.
	 * @returns false when it cannot be kept
	 */
	async reply(remark: Remark, takenUp: boolean): Promise<boolean> {
		const answered = this.replyTo(remark)?.answer ?? '';
		const asked = this.begun.texts[remark.id] !== undefined;
		const answer = asked ? this.#fit(remark.id, MAX_ANSWER_CHARS, answered !== '') : answered;
		if (answer === null) return false;
		const template = this.template();
		const draft = replyToRemark(template, remark, { takenUp, answer }, device.gesture());
		if (faultOf([draft])) return false;
		await device.save([draft], [template]);
		this.leave(remark.id);
		return true;
	}

	/** What is written there; null when it says too much, or nothing where that is no answer. */
	#fit(key: string, most: number, blank = false): string | null {
		const text = (this.begun.texts[key] ?? '').trim();
		if ((blank || text !== '') && text.length <= most) return text;
		this.tried = key;
		return null;
	}
}

/** One’s own remark on a template, in whichever structure one said it; of several the one that stands. */
function ownRemark(template: string): Remark | undefined {
	const structures = structuresWith(device.session, 'counsellor');
	const own = device
		.all('templateRemark')
		.filter((one) => one.body.template === template && isMadeBy(one, user()))
		.filter(({ body }) => structures.includes(body.home));
	return own.find(({ state }) => state === 'said') ?? own[0];
}

async function sayAgain(was: Remark): Promise<void> {
	const now = device.get('templateRemark', was.id);
	if (now?.state === 'withdrawn') await device.save([sayRemarkAgain(now, was, device.gesture())]);
}

function user(): string {
	return device.session?.user ?? '';
}

function home(): string {
	return structuresWith(device.session, 'counsellor')[0] ?? '';
}
