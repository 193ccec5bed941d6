// U+0300–U+036F only: Thai vowels and tone marks are combining marks too, and carry the word.
const LATIN_MARKS = /[\u0300-\u036f]/g;

// đ has no decomposition. Ð (U+00D0) and Ɖ (U+0189) look like Đ and are typed for it.
const D_WITH_STROKE = /[\u0111\u0110\u00f0\u00d0\u0256\u0189]/g;

/**
 * The key under which text is searched without accents: "Hoà bình", "hòa bình" and "HOA BINH" share one. For finding
 * only: equal keys do not mean equal texts.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(D_WITH_STROKE, 'd')
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
