import { escaped } from '../escaped';
import type { Page } from './page';

const page = (title: string, body: string): Page => ({
	title,
	description: 'Les messages que jemoriente vous envoie.',
	canonical: null,
	body: `<h1>${escaped(title)}</h1>${body}`
});

const BACK =
	'<p>Dans votre espace, vous choisissez pour chaque sorte de nouvelles si, et quand, elles vous sont envoyées.</p><p><a href="/connexion">Entrer dans votre espace</a></p>';

/** Programs that check mails open their links: the page asks, and only its button does it. */
export function askOff(address: string): Page {
	return page(
		'Ne plus recevoir de messages',
		`<p class="lead">Vous ne recevrez plus de message quand il y a du nouveau dans votre espace. Tout y reste à lire.</p>
<p>Les liens de connexion que vous demandez vous parviendront toujours.</p>
<form method="post" action="${escaped(address)}"><button class="button">Ne plus recevoir ces messages</button></form>`
	);
}

export const OFF_DONE = page(
	'C’est fait',
	`<p class="lead">Vous ne recevrez plus ces messages.</p>${BACK}`
);

export const OFF_UNKNOWN = page(
	'Ce lien ne mène nulle part',
	`<p class="lead">Il manque peut-être la fin de l’adresse. Rien n’a été changé.</p>${BACK}`
);
