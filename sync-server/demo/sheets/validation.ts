import { CH, ORIENTATION } from '../fund/sites';
import { sheetsOn } from './kit';

export const VALIDATION = sheetsOn('validation', [
	{
		slug: 'vae',
		home: 'mife-savoie',
		country: 'FR',
		question: 'Comment obtenir un diplôme grâce à mon expérience ?',
		otherWords: ['VAE', 'validation des acquis', 'diplôme sans retourner à l’école'],
		answer: [
			'La validation des acquis de l’expérience (VAE) donne tout ou partie d’un diplôme grâce à ce que vous avez fait : un emploi, du bénévolat, l’aide à un proche.',
			'On choisit la certification la plus proche, on dépose une demande, puis on décrit ses activités devant un jury. Ce qui est validé reste acquis.',
			'Comptez plusieurs mois, et faites-vous accompagner : cela change beaucoup les chances.'
		],
		links: [['Le site officiel de la VAE', 'https://vae.gouv.fr']],
		cards: ['mife-savoie_vae', 'ofpc_rassembler-des-preuves'],
		workshop: 'La VAE'
	},
	{
		slug: 'validation-suisse',
		home: 'ofpc',
		country: 'CH',
		question: 'Comment faire reconnaître mon expérience en Suisse ?',
		otherWords: ['validation des acquis suisse', 'Qualifications+', 'CFC avec mon expérience'],
		answer: [
			'Dans certains métiers, un dossier qui montre ce que vous savez faire peut mener à un CFC ou à une AFP sans refaire l’apprentissage. Des experts le lisent, posent des questions, et disent ce qui manque.',
			'À Genève, on commence par une séance d’information de « Qualifications+ ».',
			'Il faut beaucoup écrire. Si c’est difficile, dites-le au début : l’examen direct convient parfois mieux.'
		],
		links: [ORIENTATION],
		cards: ['ofpc_validation-suisse', 'ofpc_rassembler-des-preuves']
	},
	{
		slug: 'bilan-de-competences',
		home: 'mife-ain',
		country: 'FR',
		question: 'À quoi sert un bilan de compétences, et qui le paie ?',
		otherWords: ['faire le point', 'bilan professionnel', 'CIBC'],
		answer: [
			'En plusieurs entretiens, on regarde avec vous ce que vous savez faire, ce qui compte pour vous et ce qui est possible. À la fin, le document n’appartient qu’à vous.',
			'Il peut être payé par le compte formation ou par l’employeur. Le premier entretien est sans engagement : rencontrez deux centres avant de choisir.',
			'Si vous voulez seulement y voir plus clair, commencez par nous : c’est gratuit.'
		],
		links: [['Le réseau des CIBC', 'https://www.cibc.net']],
		cards: ['mife-ain_bilan-de-competences']
	},
	{
		slug: 'prouver-ce-que-je-sais-faire',
		home: 'ofpc',
		country: 'both',
		question: 'Comment prouver ce que je sais faire quand je n’ai pas de papier ?',
		otherWords: ['pas de certificat', 'portfolio', 'attestations perdues', 'preuves d’expérience'],
		answer: [
			'Rassemblez tout : contrats, fiches de paie, photos de ce que vous avez réalisé, lettres, attestations de bénévolat. Puis écrivez, pour chaque emploi, deux situations précises : ce qu’il fallait faire, ce que vous avez fait, ce que cela a donné.',
			'Écrivez aux anciens employeurs pour ce qui manque. Un collègue peut aussi témoigner.',
			'Ce dossier sert à tout : un CV, un entretien, une validation.'
		],
		cards: ['ofpc_rassembler-des-preuves'],
		workshop: 'Rédiger son CV'
	},
	{
		slug: 'premier-certificat',
		home: 'mife-haute-savoie',
		country: 'FR',
		question: 'Je n’ai aucun diplôme : quel premier certificat puis-je passer ?',
		otherWords: ['CléA', 'sans diplôme', 'niveau de base', 'certificat de compétences'],
		answer: [
			'Le certificat CléA reconnaît les bases : communiquer, compter, utiliser un ordinateur, travailler en équipe. Il vaut partout en France, dans tous les métiers.',
			'On passe d’abord une évaluation sans note, puis on ne se forme qu’à ce qui manque.',
			'Il peut être payé par le compte formation, France Travail ou l’employeur.'
		],
		links: [['Le certificat CléA', 'https://www.certificat-clea.fr']],
		cards: ['mife-haute-savoie_clea']
	},
	{
		slug: 'certificat-de-travail',
		home: 'ofpc',
		country: 'CH',
		question: 'Que doit dire mon certificat de travail en Suisse ?',
		otherWords: ['corriger un certificat', 'lettre de référence', 'certificat intermédiaire'],
		answer: [
			'Il décrit vos tâches, la durée, la qualité de votre travail et votre conduite. Il doit être vrai, complet et bienveillant, et vous pouvez le demander à tout moment.',
			'Relisez-le avec quelqu’un : certaines formules disent moins qu’il n’y paraît. Pour une correction, écrivez à l’employeur avec votre proposition.',
			'En cas de désaccord, un syndicat ou une permanence juridique vous renseigne.'
		],
		links: [CH],
		cards: ['ofpc_certificat-de-travail']
	},
	{
		slug: 'diplome-etranger-en-france',
		home: 'mife-haute-savoie',
		country: 'FR',
		question: 'Comment faire comprendre mon diplôme étranger en France ?',
		otherWords: [
			'attestation de comparabilité',
			'ENIC-NARIC',
			'diplôme d’un autre pays',
			'équivalence'
		],
		answer: [
			'Le centre ENIC-NARIC France délivre une attestation qui dit à quel niveau français votre diplôme se compare. Elle aide pour un emploi ou une inscription, mais ne donne pas le droit d’exercer un métier réglementé.',
			'Pour un tel métier (soins, droit, enseignement), il faut demander à l’autorité de ce métier.',
			'Préparez une copie du diplôme et une traduction si on la demande. Le délai est de plusieurs semaines.'
		],
		links: [
			[
				'France Éducation international (ENIC-NARIC)',
				'https://www.france-education-international.fr'
			]
		],
		cards: ['ofpc_diplome-autre-cote']
	}
]);
