/** How elements look before any style of the page: as browsers show them. @source HTML Standard, 15 Rendering */
export const firstStyles = `
html, body, header, main, section, article, footer, nav, aside, div, p, figure, figcaption, address, hr, blockquote,
h1, h2, h3, h4, ul, ol, li, dl, dt, dd, table, caption { display: block }
h1, h2, h3, h4, th, strong, b { font-weight: 700 }
h1 { font-size: 2em; margin: 0.67em 0 }
h2 { font-size: 1.5em; margin: 0.83em 0 }
h3 { font-size: 1.17em; margin: 1em 0 }
h4 { margin: 1.33em 0 }
p, ul, ol, dl, figure, blockquote { margin: 1em 0 }
blockquote, figure { margin-left: 40px; margin-right: 40px }
dd { margin-left: 40px }
ul, ol { padding-left: 40px }
ul { list-style-type: disc }
ol { list-style-type: decimal }
em, i, cite, address { font-style: italic }
small, sup, sub { font-size: 0.83em }
u { text-decoration: underline }
th { text-align: center }
th, td { padding: 1px; vertical-align: middle }
caption { text-align: center }
hr { border-top: 1px solid #808080; margin: 0.5em 0 }
`;
