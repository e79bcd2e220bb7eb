// Everything is rendered on the device: the app must open without a network.
export const ssr = false;
export const prerender = false;
