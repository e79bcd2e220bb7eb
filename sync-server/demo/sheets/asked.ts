/** A question that nobody had an answer to: its words, what was proposed, and how long ago it was asked. */
export interface AskedSeed {
	question: string;
	/** Sheets that looked like it and were none: `<home>_<slug>`. */
	proposed: readonly string[];
	hours: number;
}

export const ASKED: readonly AskedSeed[] = [
	{
		question:
			'Je voudrais travailler avec les chevaux mais je n’y connais rien, par où commencer ?',
		proposed: ['ofpc_quel-metier', 'mife-ain_essayer-un-metier'],
		hours: 2
	},
	{
		question: 'formation soudeur en 3 mois haute savoie',
		proposed: [],
		hours: 27
	},
	{
		question: 'Est-ce que je peux passer le permis pour travailler si je suis au RSA ?',
		proposed: ['mife-haute-savoie_conduire-un-bus', 'mife-haute-savoie_permis-frontalier'],
		hours: 75
	},
	{
		question: 'mon fils a 16 ans et ne veut plus aller au lycée, qui peut nous recevoir',
		proposed: [],
		hours: 130
	},
	{
		question: 'Comment devenir guide de montagne quand on a déjà 40 ans ?',
		proposed: ['mife-savoie_alternance-apres-trente-ans'],
		hours: 300
	},
	{
		question: 'J’entends mal. Y a-t-il des entretiens avec quelqu’un qui signe ?',
		proposed: ['mife-savoie_rencontrer-quelquun-du-metier'],
		hours: 650
	}
];
