/**
 * Deletes the databases of a test from a CouchDB, those whose names begin with its prefix and no others.
 * @param url with user and password: `http://user:password@host:5984`
 */
export async function dropDatabases(url: string, prefix: string): Promise<void> {
	if (prefix === '') throw new Error('Without a prefix every database would be deleted.');
	const { username, password, origin } = new URL(url);
	const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	const headers = { authorization: `Basic ${Buffer.from(user).toString('base64')}` };
	const all = (await (await fetch(`${origin}/_all_dbs`, { headers })).json()) as string[];
	for (const name of all.filter((one) => one.startsWith(prefix))) {
		const { ok, status } = await fetch(`${origin}/${name}`, { method: 'DELETE', headers });
		if (!ok) throw new Error(`${name} was not deleted: ${status}`);
	}
}
