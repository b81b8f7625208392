import { escaped } from '../../style/escaped.ts';

/** How a cell looks. Whatever stands in it is at the top of its row. */
export type Look = {
  /** As a spreadsheet writes formats: `@` for a text. */
  readonly format: string;
  readonly align?: 'left' | 'right';
  /** Whether a text goes on in a next line where its column ends. */
  readonly wraps?: true;
  readonly indent?: number;
  /** Bold, and underlined over its whole width. */
  readonly isHead?: true;
  readonly fontSize?: number;
};

/** The looks of a workbook, each by a number. */
export type Looks = {
  numberOf(look: Look): number;
  /** The file that tells of all that were asked for. */
  xml(): string;
};

/** Below it are the formats that a spreadsheet has of its own. */
const FIRST_FORMAT = 100;

/** Each text by a number, from 0, in the order in which they are first asked for. */
export const createNumbering = (...known: readonly string[]) => {
  const numbers = new Map(known.map((one, index) => [one, index]));
  return {
    numberOf: (one: string): number => {
      const number = numbers.get(one) ?? numbers.size;
      numbers.set(one, number);
      return number;
    },
    all: (): Iterable<string> => numbers.keys(),
  };
};

const fontOf = ({ fontSize, isHead }: Pick<Look, 'fontSize' | 'isHead'>): string => {
  const size = fontSize === undefined ? '' : `<sz val="${fontSize}"/>`;
  const scheme = fontSize === undefined ? '<scheme val="minor"/>' : '';
  const weight = isHead === true ? '<b/>' : '';
  return `<font>${size}<family val="2"/>${scheme}${weight}<color theme="1"/></font>`;
};

const borderOf = ({ isHead }: Pick<Look, 'isHead'>): string =>
  `<border><left/><right/><top/><bottom${isHead === true ? ' style="thin"' : ''}/><diagonal/></border>`;

const alignmentOf = ({ align, indent = 0, wraps }: Look): string =>
  [
    '<alignment',
    ...(align === undefined ? [] : [`horizontal="${align}"`]),
    'vertical="top"',
    ...(indent === 0 ? [] : [`indent="${indent}"`]),
    ...(wraps === true ? ['wrapText="1"'] : []),
  ].join(' ') + '/>';

/** The second is a spreadsheet's own, whatever it is told to be. */
const FILLS = ['none', 'gray125'].map(
  (pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`,
);

const listed = (name: string, elements: readonly string[]): string =>
  `<${name} count="${elements.length}">${elements.join('')}</${name}>`;

/**
 * @example
 * const looks = createLooks();
 * looks.numberOf({ format: '@' }); // 1, for 0 is that of a cell without any
 */
export const createLooks = (): Looks => {
  const formats = createNumbering();
  const fonts = createNumbering(fontOf({}));
  const borders = createNumbering(borderOf({}));
  const cells = createNumbering('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
  const known = new Map<string, number>();

  const cellOf = (look: Look): string => {
    const format = `numFmtId="${FIRST_FORMAT + formats.numberOf(look.format)}" applyNumberFormat="1"`;
    const font = `fontId="${fonts.numberOf(fontOf(look))}" applyFont="1"`;
    const border = `borderId="${borders.numberOf(borderOf(look))}" applyBorder="1"`;
    return `<xf ${format} ${font} ${border} applyAlignment="1">${alignmentOf(look)}</xf>`;
  };

  return {
    numberOf: (look) => {
      const key = JSON.stringify(look);
      const number = known.get(key) ?? cells.numberOf(cellOf(look));
      known.set(key, number);
      return number;
    },
    xml: () =>
      [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        listed(
          'numFmts',
          Array.from(
            formats.all(),
            (format, index) =>
              `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escaped(format)}"/>`,
          ),
        ),
        listed('fonts', [...fonts.all()]),
        listed('fills', FILLS),
        listed('borders', [...borders.all()]),
        listed('cellXfs', [...cells.all()]),
        '</styleSheet>',
      ].join(''),
  };
};
