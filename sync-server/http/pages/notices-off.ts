import type { InEach, Language } from '#domain/language';
import { escaped } from '../escaped';
import type { Page } from './page';

interface Words {
	description: string;
	ask: { title: string; lead: string; links: string; button: string };
	done: { title: string; lead: string };
	unknown: { title: string; lead: string };
	back: string;
	enter: string;
}

const WORDS: InEach<Words> = {
	fr: {
		description: 'Les messages que jemoriente vous envoie.',
		ask: {
			title: 'Ne plus recevoir de messages',
			lead: 'Vous ne recevrez plus de message quand il y a du nouveau dans votre espace. Tout y reste à lire.',
			links: 'Les liens de connexion que vous demandez vous parviendront toujours.',
			button: 'Ne plus recevoir ces messages'
		},
		done: { title: 'C’est fait', lead: 'Vous ne recevrez plus ces messages.' },
		unknown: {
			title: 'Ce lien ne mène nulle part',
			lead: 'Il manque peut-être la fin de l’adresse. Rien n’a été changé.'
		},
		back: 'Dans votre espace, vous choisissez pour chaque sorte de nouvelles si, et quand, elles vous sont envoyées.',
		enter: 'Entrer dans votre espace'
	},
	en: {
		description: 'The emails that jemoriente sends you.',
		ask: {
			title: 'Stop receiving emails',
			lead: 'You will receive no more emails when there is something new in your space. All of it can still be read there.',
			links: 'The sign-in links you ask for will always reach you.',
			button: 'Stop these emails'
		},
		done: { title: 'Done', lead: 'You will not receive these emails any more.' },
		unknown: {
			title: 'This link leads nowhere',
			lead: 'Perhaps the end of the address is missing. Nothing has been changed.'
		},
		back: 'In your space you choose, for each kind of news, whether and when it is sent to you.',
		enter: 'Enter your space'
	}
};

/** Programs that check mails open their links: the page asks, and only its button does it. */
export function askOff(language: Language, address: string): Page {
	const { ask } = WORDS[language];
	return page(
		language,
		ask.title,
		`<p class="lead">${escaped(ask.lead)}</p>
<p>${escaped(ask.links)}</p>
<form method="post" action="${escaped(address)}"><button class="button">${escaped(ask.button)}</button></form>`
	);
}

export function offDone(language: Language): Page {
	return told(language, WORDS[language].done);
}

/** For a link that this server never made. */
export function offUnknown(language: Language): Page {
	return told(language, WORDS[language].unknown);
}

function told(language: Language, { title, lead }: Words['done']): Page {
	const { back, enter } = WORDS[language];
	const way = `<p>${escaped(back)}</p><p><a href="/connexion">${escaped(enter)}</a></p>`;
	return page(language, title, `<p class="lead">${escaped(lead)}</p>${way}`);
}

function page(language: Language, title: string, body: string): Page {
	const { description } = WORDS[language];
	const whole = `<h1>${escaped(title)}</h1>${body}`;
	return { language, title, description, canonical: null, body: whole };
}
