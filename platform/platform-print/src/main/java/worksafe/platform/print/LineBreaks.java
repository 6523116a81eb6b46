package worksafe.platform.print;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Where a line of Chinese may end: behind any ideograph, but no line begins with 。 or ends with 《 (GB/T 15834). */
final class LineBreaks {

    static final SplitCharacter CHINESE = LineBreaks::mayEndBehind;

    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕”’…—·％,.;:?!)]}%";
    private static final String NEVER_LAST = "（《〈「『【〔“‘([{";

    private LineBreaks() {}

    private static boolean mayEndBehind(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        var here = text[current];
        if (Character.isHighSurrogate(here) || NEVER_LAST.indexOf(here) >= 0) {
            return false;
        }
        var next = current + 1 < end ? text[current + 1] : ' ';
        if (NEVER_FIRST.indexOf(next) >= 0) {
            return false;
        }
        return here <= ' ' || isWide(here) || isWide(next);
    }

    /** Ideographs, wide punctuation, and the halves of characters beyond the basic plane. */
    private static boolean isWide(char character) {
        return character >= 0x2E80 && character <= 0xD7A3
                || Character.isSurrogate(character)
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFF00 && character <= 0xFFEF;
    }
}
