/** The address to open when a reference is one; null for any other text, `javascript:` included. */
export function safeHref(reference: string): string | null {
	const text = reference.trim();
	const candidate = /^www\.[^\s]+\.[^\s]+$/i.test(text) ? `https://${text}` : text;
	if (!/^https?:\/\/[^\s]+$/i.test(candidate)) return null;
	try {
		return new URL(candidate).href;
	} catch {
		return null;
	}
}
