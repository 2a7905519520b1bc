"""How the report looks and the little that it does: embedded in the page, so that it opens from disk."""

from __future__ import annotations

STYLE = """
:root{color-scheme:light dark;--ink:#1c1b19;--soft:#6b675f;--line:#dcd7cc;--page:#faf8f3;--card:#fff;--mark:#ffe08a;
--bar:#8a5a00;--link:#8a3b00}
@media(prefers-color-scheme:dark){
:root{--ink:#ece8df;--soft:#a8a297;--line:#3a3731;--page:#191815;--card:#22211d;--mark:#6b5200;--bar:#e0a93f;
--link:#f0b070}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);
font:1rem/1.6 system-ui,"Noto Sans","Noto Sans Devanagari","Nirmala UI","Kohinoor Devanagari",sans-serif}
:lang(hi),:lang(mr),:lang(ne){line-height:1.8}
:lang(ur){line-height:2.1;font-family:"Noto Nastaliq Urdu","Noto Naskh Arabic",system-ui,sans-serif}
a{color:var(--link)}
header,main,footer{max-width:62rem;margin:0 auto;padding:1rem}
h1{font-size:1.7rem;margin:.5rem 0}
h2{font-size:1.25rem;margin:0 0 .25rem}
h3{font-size:1rem;margin:1.4rem 0 0}
h3 + p.who{margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;margin:0;list-style:none}
nav a{display:inline-block;padding:.25rem 0}
section{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:1rem 0}
p.intro{color:var(--soft);margin:.1rem 0 .8rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
td.d{white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
th{font-weight:600}
thead th{color:var(--soft)}
td svg{display:block}
ul.sides{list-style:none;margin:0;padding:0}
ul.sides p{margin:.5rem 0 0}
.reuse{background:color-mix(in srgb,var(--mark) calc(var(--share)*.8),transparent)}
mark{background:var(--mark);color:inherit;padding:0 .15em;border-radius:.2em}
blockquote{margin:.15rem 0 .6rem;padding-left:.8rem;border-left:3px solid var(--line);overflow-wrap:anywhere}
.value{font-size:1.15rem;font-weight:700;font-variant-numeric:tabular-nums}
.who{color:var(--soft)}
.reuse .who{color:inherit}
details{margin-top:.8rem;font-size:.9rem}
summary{cursor:pointer;color:var(--link)}
pre{overflow-x:auto;background:var(--page);padding:.6rem;border-radius:.3rem;border:1px solid var(--line)}
button{font:inherit;color:var(--link);background:none;border:1px solid var(--line);border-radius:.3rem;
padding:.2rem .6rem;cursor:pointer}
code{font-size:.9em}
@media(max-width:40rem){
header,main,footer{padding:.6rem}
section{padding:.7rem}
.scroll table{min-width:38rem}
nav a{padding:.3rem 0}}
svg .bar{fill:var(--bar)}
svg .axis{stroke:var(--line)}
.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.6rem;margin:0;padding:0;
list-style:none}
.numbers b{display:block;font-size:1.5rem;font-variant-numeric:tabular-nums}
:focus-visible{outline:3px solid var(--bar);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem}
"""
ARTICLE_STYLE = """
.text{white-space:pre-wrap;overflow-wrap:anywhere;max-width:46rem}
.mention{text-decoration:underline dotted;text-underline-offset:.2em}
.statements{background:#d3f2d3}
.roles{background:#c5e6ff}
.quantities{background:#ffe08a}
.events{border-bottom:2px solid #a04fd0}
sup a{text-decoration:none;padding:0 .15em}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0}
li:target,sup a:target{outline:2px solid var(--bar)}
ol li{margin:.3rem 0;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){
.statements{background:#1d421d}
.roles{background:#123f5c}
.quantities{background:#5c4700}
.events{border-bottom-color:#cf9cf0}}
"""
SCRIPT = """
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch (error) {
      const range = document.createRange();
      range.selectNodeContents(source);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      document.execCommand("copy");
    }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy SQL"; }, 1500);
  });
}
"""
