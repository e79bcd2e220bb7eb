import { fullName } from '#domain/full-name';
import type { Way } from '#domain/dossier';
import type { AnyDraft, Envelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import { notOnePerson } from '#domain/gestures/pairs';
import { openReferral, referredBy } from '#domain/gestures/referrals';
import { joinRequest, openAccount, type Opening, type OpeningIds } from '#domain/gestures/requests';
import { settingsId } from '#domain/ids';
import { LANGUAGES } from '#domain/language';
import { isPair } from '#domain/pair';
import { partnersOf } from '#domain/partner';
import { phoneShown } from '#domain/phone';
import { personIn } from '#domain/person-texts';
import type { Answers } from '#domain/question';
import { askedAndAnswered } from '#domain/request-answers';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { Form } from '$lib/ui/form.svelte';
import { homeCountry } from '../../../home-country';
import { counsellorsOf } from '../../../staff/counsellors';
import { structuresWith } from '../../../staff/standing';
import { duplicatesOf } from './duplicates';
import { checkOpening, EMPTY, type OpeningValues } from './opening-values';

export interface Opened {
	request: string;
	dossier: string;
	name: string;
	/** She had a dossier already. */
	joined: boolean;
}

/** An account being opened at the desk or on the phone (S22, S23, D02). */
export class OpeningForm {
	readonly form: Form<OpeningValues> = new Form<OpeningValues>(
		{ ...EMPTY },
		(values) =>
			// One that another desk has dealt with meanwhile asks for nothing any more.
			checkOpening({ ...values, referral: this.referral?.id ?? '' }, homeCountry(this.structure)),
		'ouvrir'
	);
	/** Chosen once, so that a retry opens the same account. */
	readonly ids: OpeningIds = freshIds();
	structures = $derived(structuresWith(device.session, 'reception'));
	structure = $derived(this.form.values.structure || (this.structures[0] ?? ''));
	questionnaire = $derived(
		device.get('structureSettings', settingsId(this.structure))?.body.questionnaire
	);
	answers = $state.raw<Answers>({});
	files = $state.raw<File[]>([]);
	/** Set once the account is open, or the request has joined a dossier. */
	opened = $state<Opened | null>(null);

	/** Names offered for «De la part de»: those the public form does not show too. */
	partners = $derived(
		partnersOf(this.structure, device.all('partner'))
			.map(({ body }) => body.name)
			.filter((name, place, all) => all.indexOf(name) === place)
	);
	counsellors = $derived(counsellorsOf(this.structure, device.all('staff'), device.all('dossier')));
	duplicates = $derived(
		duplicatesOf(
			personIn(this.form.values),
			device.all('dossier').filter((one) => one.id !== this.ids.dossier)
		)
	);

	/** Those whom partners referred to this structure, and who wait for somebody’s word, the first first. */
	waiting = $derived(
		device
			.all('referral')
			.filter(({ state, structure }) => state === 'waiting' && this.structures.includes(structure))
			.sort((a, b) => a.createdAt - b.createdAt)
	);
	/** The one whose account is being opened. */
	referral = $derived(this.waiting.find(({ id }) => id === this.form.values.referral));

	/** Something was typed that taking somebody up would replace. */
	typed = $derived(
		this.files.length > 0 ||
			Object.keys(this.answers).length > 0 ||
			TYPED.some((name) => this.form.values[name] !== EMPTY[name])
	);

	/** What a partner wrote stands in the form, and nothing of anybody else: nobody types it twice. */
	takeUp({ id, structure, body }: Envelope<'referral'>): void {
		const { firstName, surname, email, phone, need, partnerName, contactName } = body;
		this.answers = {};
		this.files = [];
		this.form.reset({
			...EMPTY,
			way: this.form.values.way,
			structure,
			firstName,
			surname,
			email: email ?? '',
			phone: phone === null ? '' : phoneShown(phone),
			need,
			onBehalfOf: partnerName,
			information: m.referral_prepared_by({ contact: contactName, partner: partnerName }),
			referral: id
		});
	}

	/** Opens the account on this device, offline too. @throws FileRefused */
	async open(): Promise<void> {
		const { dossier, request } = this.ids;
		const opening = await this.#opening(dossier);
		const drafts = openAccount(opening, this.ids, device.gesture());
		// First what was decided of them: the server finds it when it looks at the new dossier.
		await device.save([...this.#toldApart(), ...drafts, ...this.#dealtWith(request)]);
		this.opened = { request, dossier, name: fullName(opening.person), joined: false };
	}

	/** Whether a dossier that is alike can take what a partner wrote: he is followed in his own structure. */
	takes(dossier: Envelope<'dossier'>): boolean {
		return !!this.referral && dossier.structure === this.structure;
	}

	/** She has a dossier: the request joins it, and no second account is opened. @throws FileRefused */
	async join(dossier: Envelope<'dossier'>): Promise<void> {
		const { request } = this.ids;
		const opening = await this.#opening(dossier.id);
		const drafts = joinRequest(opening, dossier, request, device.gesture());
		await device.save([...drafts, ...this.#dealtWith(request)]);
		const name = fullName(dossier.body.person);
		this.opened = { request, dossier: dossier.id, name, joined: true };
	}

	/** What a partner wrote became this request; somebody else who has dealt with it meanwhile stands. */
	#dealtWith(request: string): AnyDraft[] {
		return this.referral ? [openReferral(this.referral, request, device.gesture())] : [];
	}

	/** Whoever opens it has seen who was alike, and gone on: it is not asked again (LK-04). */
	#toldApart(): AnyDraft[] {
		return this.duplicates
			.filter(({ dossier }) => dossier.structure === this.structure)
			.filter(({ dossier }) => isPair(this.ids.dossier, dossier.id))
			.map(({ dossier }) =>
				notOnePerson(this.ids.dossier, dossier.id, this.structure, device.gesture())
			);
	}

	async #opening(dossier: string): Promise<Opening> {
		const files: FileRef[] = [];
		for (const file of this.files) {
			files.push(await device.keepFile(file, { structure: this.structure, dossier }));
		}
		const values = $state.snapshot(this.form.values);
		const counsellor = this.counsellors.find((one) => one.id === values.counsellor);
		const language = LANGUAGES.slice(1).find((one) => one === values.language);
		return {
			structure: this.structure,
			way: values.way as Way,
			person: personIn(values, homeCountry(this.structure)),
			need: values.need.trim(),
			onBehalfOf: values.onBehalfOf,
			inCapacityOf: values.inCapacityOf,
			information: values.information.trim(),
			...askedAndAnswered(this.questionnaire?.questions ?? [], this.answers),
			questionnaireVersion: this.questionnaire?.version ?? 0,
			files,
			language,
			...(this.referral && { referral: referredBy(this.referral, values.follows === 'yes') }),
			counsellor: counsellor ? { id: counsellor.id, name: counsellor.name } : null
		};
	}
}

/** All that taking somebody up would replace. */
const TYPED = [
	'civility',
	'firstName',
	'surname',
	'email',
	'phone',
	'birthDate',
	'nationality',
	'postCode',
	'studyLevel',
	'language',
	'need',
	'onBehalfOf',
	'inCapacityOf',
	'information',
	'counsellor'
] as const;

function freshIds(): OpeningIds {
	const { newKey } = device.gesture();
	return {
		dossier: `dossier:${newKey()}`,
		request: `request:${newKey()}`,
		consultant: `user:${newKey()}`
	};
}
