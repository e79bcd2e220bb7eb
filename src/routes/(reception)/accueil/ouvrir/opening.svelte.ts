import { fullName } from '#domain/full-name';
import type { Way } from '#domain/dossier';
import type { AnyDraft } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import { notOnePerson } from '#domain/gestures/pairs';
import { openAccount, type Opening, type OpeningIds } from '#domain/gestures/requests';
import { settingsId } from '#domain/ids';
import { LANGUAGES } from '#domain/language';
import { isPair } from '#domain/pair';
import { partnersOf } from '#domain/partner';
import { personIn } from '#domain/person-texts';
import type { Answers } from '#domain/question';
import { askedAndAnswered } from '#domain/request-answers';
import { device } from '$lib/store/device.svelte';
import { Form } from '$lib/ui/form.svelte';
import { homeCountry } from '../../../home-country';
import { counsellorsOf } from '../../../staff/counsellors';
import { structuresWith } from '../../../staff/standing';
import { duplicatesOf } from './duplicates';
import { checkOpening, EMPTY, type OpeningValues } from './opening-values';

/** An account being opened at the desk or on the phone (S22, S23, D02). */
export class OpeningForm {
	readonly form: Form<OpeningValues> = new Form<OpeningValues>(
		{ ...EMPTY },
		(values) => checkOpening(values, homeCountry(this.structure)),
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
	/** Set once the account is open. */
	opened = $state<{ request: string; dossier: string; name: string } | null>(null);

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

	/** Opens the account on this device, offline too. @throws FileRefused */
	async open(): Promise<void> {
		const { dossier, request } = this.ids;
		const files: FileRef[] = [];
		for (const file of this.files) {
			files.push(await device.keepFile(file, { structure: this.structure, dossier }));
		}
		const opening = this.#opening(files);
		const drafts = openAccount(opening, this.ids, device.gesture());
		// First what was decided of them: the server finds it when it looks at the new dossier.
		await device.save([...this.#toldApart(), ...drafts]);
		this.opened = { request, dossier, name: fullName(opening.person) };
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

	#opening(files: FileRef[]): Opening {
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
			counsellor: counsellor ? { id: counsellor.id, name: counsellor.name } : null
		};
	}
}

function freshIds(): OpeningIds {
	const { newKey } = device.gesture();
	return {
		dossier: `dossier:${newKey()}`,
		request: `request:${newKey()}`,
		consultant: `user:${newKey()}`
	};
}
