/** The parts of PouchDB's replication that the bench calls; its types are packages of their own. */
declare namespace PouchDB {
	interface ReplicationOptions {
		batch_size?: number;
		live?: boolean;
		retry?: boolean;
		selector?: object;
		pull?: { selector?: object };
	}
	interface Replication extends Promise<unknown> {
		cancel(): void;
		on(event: 'error', heard: (error: Error) => void): this;
	}
	interface Database<Content extends object = object> {
		readonly __content?: Content;
		sync(remote: Database, options: ReplicationOptions): Replication;
		readonly replicate: { to(remote: Database, options: ReplicationOptions): Replication };
	}
}
declare module 'pouchdb-adapter-http' {
	const plugin: PouchDB.Plugin;
	export default plugin;
}
declare module 'pouchdb-replication' {
	const plugin: PouchDB.Plugin;
	export default plugin;
}
