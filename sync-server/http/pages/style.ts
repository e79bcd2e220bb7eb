import { createHash } from 'node:crypto';

/** The colours of the app (lib/ui/tokens.css), as far as these pages need them: a test holds both together. */
export const LIGHT =
	'--paper:#faf7f2;--surface:#fffdfa;--ink:#1e292b;--ink-soft:#434f52;--line:#e3dccf;--line-strong:#857f72;--lake:#14525a;--lake-strong:#0d4047;--on-lake:#ffffff;--lake-ink:#0f474e;--focus:#0f5fa8;';
export const DARK =
	'--paper:#14191a;--surface:#1c2324;--ink:#ede8df;--ink-soft:#bfc3bd;--line:#2d3738;--line-strong:#788483;--lake:#7dc3c2;--lake-strong:#98d5d3;--on-lake:#06272b;--lake-ink:#a9dedc;--focus:#8cc8ff;';

/** All of the style of a public page: within it, so that a page is one request on a weak line. */
export const STYLE = `:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 'Atkinson Hyperlegible Next',system-ui,sans-serif;-webkit-text-size-adjust:100%;overflow-wrap:break-word}
.in{max-width:44rem;margin:0 auto;padding:0 1rem}
a{color:var(--lake);text-underline-offset:.18em}
a:hover{color:var(--lake-strong)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--surface);padding:.75rem 1rem}
header .in{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:4rem}
header a{display:inline-flex;align-items:center;gap:.6rem;min-height:2.75rem}
.brand{color:var(--ink);font-size:1.25rem;font-weight:800;letter-spacing:-.02em;text-decoration:none}
main{padding-top:.75rem;padding-bottom:4rem}
h1{font-size:clamp(1.6rem,5vw,2.1rem);line-height:1.2;letter-spacing:-.015em;margin:0 0 .75rem;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.3;margin:2.25rem 0 .5rem}
p{margin:0 0 .9rem;max-width:66ch}
.soft{color:var(--ink-soft);font-size:.95rem}
.lead{font-size:1.125rem;color:var(--ink-soft)}
ul{list-style:none;margin:0;padding:0}
.list li{border-top:1px solid var(--line)}
.list a{display:block;padding:.7rem 0;min-height:2.75rem}
.plain li{padding:.35rem 0}
.plain a{display:inline-block;min-height:1.75rem;overflow-wrap:anywhere}
.facts li{border-top:1px solid var(--line);padding:.7rem 0}
.facts strong{display:block}
details{border:1px solid var(--line);border-radius:.75rem;background:var(--surface);margin:0 0 .75rem}
summary{cursor:pointer;padding:.75rem 1rem;min-height:2.75rem;font-weight:700}
summary span{display:block;font-weight:400;color:var(--ink-soft)}
details>div{padding:0 1rem .75rem}
h3{font-size:1rem;margin:1rem 0 .25rem}
.ask{margin-top:2.5rem;border-top:1px solid var(--line-strong);padding-top:1.25rem}
.ask h2{margin-top:0}
.button{display:inline-flex;align-items:center;min-height:3rem;padding:.5rem 1.35rem;border-radius:.75rem;background:var(--lake);color:var(--on-lake);font-weight:700;text-decoration:none}
button.button{border:0;font:inherit;font-weight:700;cursor:pointer}
.button:hover{background:var(--lake-strong);color:var(--on-lake)}
footer{border-top:1px solid var(--line);color:var(--ink-soft);font-size:.9rem}
footer .in{padding-top:1rem;padding-bottom:1rem}
@media print{header,footer,.ask,.skip{display:none}body{background:#fff;color:#000}}`;

/** Nothing runs on these pages, and nothing comes from elsewhere: their own style, the icon, and links. */
export const PAGE_POLICY = policy("'none'");
/** The same of a page that asks one question. */
export const ASKING_POLICY = policy("'self'");

function policy(formAction: string): string {
	const style = createHash('sha256').update(STYLE).digest('base64');
	return `default-src 'none'; style-src 'sha256-${style}'; img-src 'self'; base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`;
}
