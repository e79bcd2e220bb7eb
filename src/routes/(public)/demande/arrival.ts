import { REQUEST_STEPS, type RequestStep } from './checks';

/** `#etape-3` → that step; the first one for anything else. */
export function stepInHash(hash: string): RequestStep {
	const number = Number(/^#etape-(\d)$/.exec(hash)?.[1] ?? 1);
	return REQUEST_STEPS[number - 1] ?? 'need';
}

export function hashOfStep(step: RequestStep): string {
	return `#etape-${REQUEST_STEPS.indexOf(step) + 1}`;
}

/**
 * What a partner's or the online reception's link brings along (S12, S25, D11): a structure and an
 * organisation in the query, the question already asked in the hash, which no server sees.
 */
export function broughtAlong(url: URL) {
	const hash = new URLSearchParams(url.hash.replace(/^#/, ''));
	return {
		structure: url.searchParams.get('structure') ?? '',
		onBehalfOf: (url.searchParams.get('de') ?? '').slice(0, 100),
		need: (hash.get('besoin') ?? '').slice(0, 5_000)
	};
}

/** The question asked before goes to the end of what is written already, once: neither is typed twice (S12). */
export function carriedOver(written: string, question: string): string {
	if (!question || written.includes(question)) return written;
	return written.trim() ? `${written.trimEnd()}\n\n${question}` : question;
}
