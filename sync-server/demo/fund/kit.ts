import { fundCardId, type FundCardBody, type FundLink } from '#domain/fund-card';
import { keyOfId } from '#domain/ids';

/** A card of the fund as it is written here: the seed adds the day on which it was checked. */
export interface CardSeed extends Omit<FundCardBody, 'checkedOn'> {
	/** `fundCard:<home>_<slug>` is the id, the same in every installation. */
	slug: string;
	/** The structure whose reception keeps it. */
	home: string;
}

interface Written {
	slug: string;
	home: string;
	country: FundCardBody['country'];
	/** For the home’s own people alone. */
	local?: true;
	title: string;
	summary: string;
	/** One paragraph each. */
	text: readonly string[];
	links?: readonly (readonly [title: string, reference: string])[];
	/** One place a line. */
	places?: readonly string[];
}

/** The cards of one topic. */
export function cardsOn(
	topic: FundCardBody['topic'],
	written: readonly Written[]
): readonly CardSeed[] {
	return written.map(({ local, text, links = [], places = [], ...card }) => ({
		...card,
		topic,
		scope: local ? 'structure' : 'network',
		text: text.join('\n\n'),
		links: links.map(([title, reference]): FundLink => ({ title, reference })),
		places: places.join('\n')
	}));
}

/** The key by which tasks and notes name a card. */
export function keyOfSeed({ home, slug }: CardSeed): string {
	return keyOfId(fundCardId(home, slug));
}
