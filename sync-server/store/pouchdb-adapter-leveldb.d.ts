declare module 'pouchdb-adapter-leveldb' {
	/** Adds the `leveldb` adapter. Its types are not published. */
	const plugin: PouchDB.Plugin;
	export default plugin;
}
