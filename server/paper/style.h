/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * style.h - the one style sheet of every page that html.c writes.
 *
 * It stands inside the page, so that a page that somebody keeps is whole. The server's content
 * policy (net/reply.h) names its hash; the test paper_render says what to write there when it
 * changes.
 */
#ifndef PAPER_STYLE_H
#define PAPER_STYLE_H

#define PAPER_STYLE                                                                                \
	":root{--ink:#1b1f3b;--slate:#4a4f6b;--paper:#fbf7ee;--rule:#8a8778}"                      \
	"*{box-sizing:border-box}"                                                                 \
	"body{margin:0;background:var(--paper);color:var(--ink);"                                  \
	"font:1.0625rem/1.55 'Atkinson Hyperlegible Next Variable','Atkinson Hyperlegible Next',"  \
	"system-ui,sans-serif}"                                                                    \
	"main,header,footer{width:calc(100% - 2.5rem);max-width:43.5rem;margin:0 auto}"            \
	"header{padding-top:2.5rem;border-bottom:3px solid var(--ink);padding-bottom:1.25rem}"     \
	"header p{margin:0}header .kicker{font-weight:700}header .subtitle{color:var(--slate)}"    \
	"h1,h2,h3,h4{font-family:'Bricolage Grotesque Variable','Bricolage Grotesque',"            \
	"system-ui,sans-serif;line-height:1.15;letter-spacing:-.02em;overflow-wrap:anywhere}"      \
	"h1{font-size:2.5rem;margin:.5rem 0}h2{font-size:1.6rem;margin:2.5rem 0 .75rem}"           \
	"h3{font-size:1.25rem;margin:1.75rem 0 .5rem}h4{font-size:1.0625rem;margin:1.25rem 0 "     \
	".5rem}"                                                                                   \
	"p,li,td,th,dd,dt,caption,figcaption,h1,h2,h3,h4{unicode-bidi:plaintext;"                  \
	"overflow-wrap:break-word}"                                                                \
	"a{color:inherit}a:focus,.table:focus{outline:4px solid var(--ink);outline-offset:3px}"    \
	".lead{font-size:1.25rem}.small,figcaption,footer{font-size:.9rem;color:var(--slate)}"     \
	".prose{border-left:2px solid "                                                            \
	"var(--rule);padding-left:1rem}ul.prose{padding-left:2.25rem}"                             \
	".verdict{border-left:6px solid var(--ink);padding-left:1rem;font-size:1.35rem;"           \
	"font-weight:700;line-height:1.3}"                                                         \
	".table{overflow-x:auto;margin:1.5rem 0}table{border-collapse:collapse;width:100%}"        \
	"caption{text-align:left;font-weight:700;padding-bottom:.5rem}"                            \
	"th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;"                   \
	"border-bottom:1px solid var(--rule)}thead th{border-bottom:2px solid var(--ink)}"         \
	"td,th,caption{overflow-wrap:anywhere}tbody "                                              \
	"th{font-weight:inherit}.end{text-align:right;font-variant-numeric:tabular-nums}"          \
	".centre{text-align:center}.mono{font-family:monospace;font-size:.85em}"                   \
	"tr.strong>*{font-weight:700;border-top:2px solid var(--ink)}"                             \
	"td svg,th svg{vertical-align:-.15em;margin-right:.4em}"                                   \
	"dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.25rem 1rem}"      \
	"dt{font-weight:700}dd{margin:0}figure{margin:1.5rem 0}figure svg{width:100%;"             \
	"height:auto;display:block;overflow:visible}hr{border:0;border-top:1px solid "             \
	"var(--ink);margin:2rem 0}"                                                                \
	".signatures{list-style:none;padding:0;display:grid;"                                      \
	"grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:2rem}"                      \
	".signatures .line{display:block;border-bottom:1px solid var(--ink);height:3.5rem}"        \
	".seal,.cards>li{border:3px solid var(--ink);border-radius:1rem;padding:1rem 1.25rem;"     \
	"background:#fff;margin:1.5rem 0}.seal h2{margin:0}.seal .words{font-weight:700;"          \
	"font-size:1.25rem}.seal .head{overflow-wrap:anywhere}"                                    \
	".seal svg{width:9rem;height:9rem;float:right;margin-left:1rem;background:#fff}"           \
	".seal::after{content:'';display:block;clear:both}"                                        \
	".cards{list-style:none;padding:0}.cards h2{margin:0;font-size:1.35rem}"                   \
	".cards li>svg{float:left;margin:.2rem .9rem .5rem 0;width:2.5rem;height:2.5rem}"          \
	".cards p{margin:.4rem 0 0}.cards svg~h2,.cards "                                          \
	"svg~p{margin-left:3.4rem}.tag{float:right;border:2px solid var(--ink);font-weight:700;"   \
	"padding:0 .6rem;font-size:.9rem;margin-left:1rem}"                                        \
	"footer{padding-top:2rem;padding-bottom:3rem}"                                             \
	"@media screen and (max-width:40rem){td,th{overflow-wrap:break-word;font-size:.95rem}}"    \
	"@media print{@page{size:A4;margin:20mm 22mm}body{background:none;color:#000;"             \
	"font-size:10.5pt}main,header,footer{max-width:none;width:auto}"                           \
	"h2,h3,h4,caption{break-after:avoid}tr,figure,.seal,.signatures,.cards>li{"                \
	"break-inside:avoid}thead{display:table-header-group}.table{overflow:visible}"             \
	".break{break-before:page}}"

#endif
