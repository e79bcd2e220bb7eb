/** Facts in one line, as far as they are known: «41 ans · 01210 · Suivie depuis 8 jours». */
export function factLine(facts: readonly (string | number | false | null | undefined)[]): string {
	// What sets two apart stays with the first: no line begins with it.
	return facts.filter(Boolean).join('\u00a0· ');
}
