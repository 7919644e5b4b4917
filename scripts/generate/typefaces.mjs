import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const require = createRequire(import.meta.url);
const sans = { family: 'Source Sans 3', folder: 'source-sans-3', prefix: 'SourceSans3' };
const serif = { family: 'Source Serif 4', folder: 'source-serif-4', prefix: 'SourceSerif4' };
const cuts = [
  { cut: '400Regular', weight: 400 },
  { cut: '600SemiBold', weight: 600 },
];

/** Letters of the languages of Europe that are written in Latin, their punctuation, and the marks of documents. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x1e9e, 0x1e9e],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2264, 0x2265],
  [0x25a1, 0x25a1],
  [0x25cb, 0x25cb],
  [0x2713, 0x2713],
];
/** What stands in cells and in for letters that there are none of: always drawn by the first family. */
const MARKS = '✓○–□';
/** Scripts whose letters only those pages bring that have such. */
const SCRIPTS = {
  greek: [[0x370, 0x3ff]],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
  ],
};
export const letters = lettersIn(RANGES);
/** A small file, with the features of the font that text in lines and in columns needs. */
const form = {
  targetFormat: /** @type {const} */ ('woff2'),
  keepFeatures: ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'tnum'],
};

/** The styles by which a page brings its letters, by family, and by family and script: two weights of about 20 kB each, the
 * same bytes each time. @returns {Promise<Record<string, string>>} */
export async function typefacesOf() {
  const marks = await facesOf(sans, MARKS);
  return {
    'source-sans': await facesOf(sans, letters),
    'source-serif': (await facesOf(serif, letters)) + marks,
    ...(await scriptsOf('source-sans', sans)),
    ...(await scriptsOf('source-serif', serif)),
  };
}

/** @param {string} name @param {typeof sans} family @returns {Promise<Record<string, string>>} */
async function scriptsOf(name, family) {
  const faces = Object.entries(SCRIPTS).map(async ([script, ranges]) => {
    const only = `;unicode-range:${ranges.map(([first = 0, last = 0]) => `U+${first.toString(16)}-${last.toString(16)}`)}`;
    return [`${name}-${script}`, await facesOf(family, lettersIn(ranges), only)];
  });
  return Object.fromEntries(await Promise.all(faces));
}

/** @param {readonly (readonly number[])[]} ranges first and last letters @returns {string} */
function lettersIn(ranges) {
  return ranges
    .flatMap(([first = 0, last = 0]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');
}

/** @param {typeof sans} family @param {string} text what is to be written with it @param {string} only for which letters
 * @returns {Promise<string>} */
async function facesOf({ family, folder, prefix }, text, only = '') {
  const faces = await Promise.all(
    cuts.map(async ({ cut, weight }) => {
      const file = require.resolve(`@expo-google-fonts/${folder}/${cut}/${prefix}_${cut}.ttf`);
      const font = await subset(readFileSync(file), text, form);
      const data = font.toString('base64');
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data})format("woff2")${only}}`;
    }),
  );
  return faces.join('');
}
