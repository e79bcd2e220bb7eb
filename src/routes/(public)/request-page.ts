import type { PublicNeighbour } from '#protocol/public-request';

/** Where a structure of another site takes requests (SI-03). */
export function requestPage({ id, site }: Pick<PublicNeighbour, 'id' | 'site'>): {
	href: string;
	host: string;
} {
	return { href: `${site}/demande?structure=${id}`, host: new URL(site).host };
}
