// Promise: Electron's PrintToPDFOptions in DevTools' words; sizes and margins are inches in both.
import { gap } from '#test/support/electron-host/kernel/gap-guard.ts';

/** Width and height in inches. */
const PAGE_SIZES: Record<string, [number, number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

export function printOptions(options: Electron.PrintToPDFOptions = {}) {
  const { pageSize = 'Letter', margins = {}, pageRanges = '' } = options;
  const [paperWidth, paperHeight] = inches(pageSize);
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    pageRanges,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
  };
}

function inches(size: NonNullable<Electron.PrintToPDFOptions['pageSize']>): [number, number] {
  if (typeof size === 'object') return [size.width, size.height];
  return PAGE_SIZES[size] ?? gap(`printToPDF({ pageSize: '${size}' })`);
}
