import { randomBytes } from 'node:crypto';
import type { TestServer } from './server';

/** A template as it stood on the other site at some instant. */
export interface Read {
	id: string;
	/** Its own revision, then those it came from. */
	revs: string[];
	deleted: boolean;
	fields: { w: string; body: { title: string; version: number } };
}

interface Ends {
	id: string;
	revs: string[];
}

/** Another site that shares this one's bank, heard through what its server asks and says. */
export interface OtherSite {
	/** The shared template of this title, as it stands now. */
	read(title: string): Promise<Read>;
	/**
	 * Writes another title over what it had read, whatever was written here meanwhile.
	 * @param stands of two writings at the same time, whether this one is in front
	 */
	write(read: Read, title: string, stands: boolean): Promise<void>;
	/** How many versions of a template stand unsettled here. */
	versions(read: Read): Promise<number>;
}

/** Has a site joined to this server; the server is started anew once. */
export async function joinOtherSite(server: TestServer): Promise<OtherSite> {
	const said = await server.whileStopped('site/site-main.ts', ['invite']);
	const key = said.match(/:\/\/site:([\w-]+)@/)?.[1];
	if (!key) throw new Error(`no invitation in: ${said}`);
	const ask = async <T>(route: string, question: object): Promise<T> => {
		const answer = await fetch(`${server.url}/api/site/${route}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
			body: JSON.stringify(question)
		});
		if (!answer.ok) throw new Error(`${route} was answered ${answer.status}`);
		return (await answer.json()) as T;
	};
	const templates = async (): Promise<Ends[]> => {
		const found: Ends[] = [];
		for (let since = '0', more = true; more;) {
			const page = await ask<Page>('ends', { since, wait: false });
			found.push(...page.ends.filter(({ id }) => id.startsWith('template:')));
			({ seq: since, more } = page);
		}
		return found;
	};
	return {
		read: async (title) => {
			const { leaves } = await ask<{ leaves: Read[] }>('leaves', { ends: await templates() });
			const read = leaves.find(({ deleted, fields }) => !deleted && fields.body.title === title);
			if (!read) throw new Error(`«${title}» is not shared`);
			return read;
		},
		write: async (read, title, stands) => {
			const { refused } = await ask<{ refused: number }>('graft', {
				leaves: [edited(read, title, stands)]
			});
			if (refused > 0) throw new Error(`«${title}» was not taken`);
		},
		versions: async ({ id }) => {
			const ends = (await templates()).filter((one) => one.id === id);
			const { leaves } = await ask<{ leaves: Read[] }>('leaves', { ends });
			return leaves.filter(({ deleted }) => !deleted).length;
		}
	};
}

interface Page {
	ends: Ends[];
	seq: string;
	more: boolean;
}

/** Of equally long histories the one with the greater revision stands, in every store. */
function edited(read: Read, title: string, stands: boolean): Read {
	const { body } = read.fields;
	const [last = ''] = read.revs;
	const rev = `${Number.parseInt(last, 10) + 1}-${(stands ? 'f' : '0').repeat(32)}`;
	const fields = {
		...read.fields,
		w: randomBytes(16).toString('base64url'),
		body: { ...body, title, version: body.version + 1 }
	};
	return { ...read, revs: [rev, ...read.revs], fields };
}
