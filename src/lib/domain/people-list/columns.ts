import { LIST_FIELDS, NEEDED_FIELDS, type Columns, type ListField } from './fields';

/**
 * Headings as lists really have them, in French and in English: compared without accents, case or marks.
 * The whole heading must be one of these: «nom du conseiller» is not a person's surname.
 */
const HEADINGS: Record<ListField, readonly string[]> = {
	surname:
		'nom|noms|nom de famille|nom d usage|nom usuel|surname|last name|lastname|family name'.split(
			'|'
		),
	firstName: 'prenom|prenoms|prenom usuel|first name|firstname|given name|forename'.split('|'),
	civility: 'civilite|civ|titre|genre|sexe|title|salutation|gender|sex'.split('|'),
	email:
		'e mail|email|mail|courriel|mel|adresse e mail|adresse email|adresse mail|adresse courriel|adresse electronique|e mail address|email address|mail address'.split(
			'|'
		),
	phone:
		'telephone|tel|n de telephone|no de telephone|numero de telephone|telephone portable|tel portable|portable|mobile|natel|gsm|phone|phone number|mobile phone|cell phone|cell'.split(
			'|'
		),
	birthDate:
		'date de naissance|ne le|nee le|ne e le|naissance|date naissance|ddn|birth date|birthdate|date of birth|dob|birthday|born'.split(
			'|'
		),
	nationality: 'nationalite|pays d origine|nationality|citizenship'.split('|'),
	postCode:
		'code postal|cp|npa|code postal npa|npa code postal|postal code|postcode|post code|zip|zip code|zipcode'.split(
			'|'
		),
	studyLevel:
		'niveau d etudes|niveau d etude|niveau de formation|niveau scolaire|diplome|diplome obtenu|dernier diplome|plus haut diplome|level of study|level of education|education level|education|diploma|highest qualification|qualification'.split(
			'|'
		),
	need: 'besoin|demande|objet de la demande|objet|motif|attente|attentes|projet|need|request|reason'.split(
		'|'
	),
	onBehalfOf:
		'de la part de|prescripteur|oriente par|envoye par|adresse par|organisme|referred by|on behalf of|referrer|organisation|organization'.split(
			'|'
		),
	inCapacityOf:
		'en tant que|en qualite de|statut|situation|situation professionnelle|status|capacity|in the capacity of'.split(
			'|'
		)
};

/** What each column most likely tells. A field goes to the first column that names it, to no other. */
export function guessColumns(headings: readonly string[]): (ListField | null)[] {
	const taken = new Set<ListField>();
	return headings.map((heading) => {
		const words = plain(heading);
		const field = LIST_FIELDS.find((one) => HEADINGS[one].includes(words));
		if (!field || taken.has(field)) return null;
		taken.add(field);
		return field;
	});
}

/** What keeps the columns from being read: a field told twice, or a name told nowhere. */
export interface ColumnFaults {
	twice: ListField[];
	missing: ListField[];
}

export function columnFaults(columns: Columns): ColumnFaults {
	const count = (field: ListField) => columns.filter((one) => one === field).length;
	return {
		twice: LIST_FIELDS.filter((field) => count(field) > 1),
		missing: NEEDED_FIELDS.filter((field) => count(field) === 0)
	};
}

/** «Né(e) le :» → `ne e le`. */
function plain(heading: string): string {
	return heading
		.normalize('NFKD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}
