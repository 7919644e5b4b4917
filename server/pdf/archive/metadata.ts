import { decodePDFRawStream, PDFName, PDFRawStream, PDFRef, PDFStream, type PDFDocument } from 'pdf-lib';

const namespaces = {
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

/** Tells archives what the property is that PDF/UA adds, which PDF/A does not know. @source ISO 19005-2, 6.6.2.3 */
const schema = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>${namespaces.pdfuaid}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 standard</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

/** Names PDF/UA-1 in the metadata. @source ISO 14289-1, clause 5 */
export function declareAccessible({ catalog, context }: PDFDocument): void {
  const place = catalog.get(PDFName.of('Metadata'));
  const stream = context.lookup(place, PDFStream);
  const text = Buffer.from(contentsOf(stream)).toString('utf8');
  const told = context.stream(Buffer.from(addPart(text), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  if (place instanceof PDFRef) context.assign(place, told);
}

function contentsOf(stream: PDFStream): Uint8Array {
  const isPacked = stream instanceof PDFRawStream && stream.dict.has(PDFName.of('Filter'));
  return isPacked ? decodePDFRawStream(stream).decode() : stream.getContents();
}

function addPart(xmp: string): string {
  const hasSchemas = xmp.includes('<pdfaExtension:schemas>');
  const wanted = Object.entries(namespaces).filter(([prefix]) => !xmp.includes(`xmlns:${prefix}=`));
  const declared = wanted.map(([prefix, name]) => ` xmlns:${prefix}="${name}"`).join('');
  const part = '<pdfuaid:part>1</pdfuaid:part>';
  const opened = xmp.replace(/(<rdf:Description\b[^>]*?)>/, (_, start: string) => `${start}${declared}>${part}`);
  if (hasSchemas) return opened.replace(/<pdfaExtension:schemas>\s*<rdf:Bag>/, (start) => start + schema);
  const schemas = `<pdfaExtension:schemas><rdf:Bag>${schema}</rdf:Bag></pdfaExtension:schemas>`;
  return opened.replace('</rdf:Description>', () => `${schemas}</rdf:Description>`);
}
