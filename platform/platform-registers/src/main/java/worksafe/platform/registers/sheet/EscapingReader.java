package worksafe.platform.registers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;

/**
 * Decodes without ever guessing: a byte that is no character becomes the lone surrogate U+DC00 + byte, which no decoded
 * text can contain, so that the line it stands on can be told apart and shown as it was. A byte order mark at the start
 * is skipped.
 */
final class EscapingReader extends Reader {

    private static final char ESCAPE = '\uDC00';
    private static final char LAST_ESCAPE = '\uDCFF';

    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final byte[] mark;
    private final ByteBuffer in = ByteBuffer.allocate(65_536).flip();
    private final char[] escaped = new char[16];
    private int escapedFrom;
    private int escapedTo;
    private boolean started;
    private boolean ended;

    EscapingReader(InputStream bytes, SheetEncoding encoding) {
        this.bytes = bytes;
        this.mark = encoding.mark();
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether some byte of the text was no character. */
    static boolean hasEscapes(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
            } else if (c >= ESCAPE && c <= LAST_ESCAPE) {
                return true;
            }
        }
        return false;
    }

    /** The text with every undecodable byte and control character as {@code \xNN}, cut to that many characters. */
    static String legible(String text, int longest) {
        var legible = new StringBuilder();
        for (int i = 0; i < text.length() && legible.length() < longest; i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                legible.append(c).append(text.charAt(++i));
            } else if (c >= ESCAPE && c <= LAST_ESCAPE) {
                legible.append(hex(c - ESCAPE));
            } else if (c < ' ' && c != '\t' && c != '\n' || c == 0x7F || Character.isSurrogate(c)) {
                legible.append(hex(c));
            } else {
                legible.append(c);
            }
        }
        return legible.toString();
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "\\x%02X", value);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var out = CharBuffer.wrap(target, offset, length);
        while (out.hasRemaining()) {
            if (escapedFrom < escapedTo) {
                out.put(escaped[escapedFrom++]);
                continue;
            }
            var result = decode(out);
            if (result.isError()) {
                escape(result.length());
            } else if (result.isOverflow()) {
                break;
            } else if (ended) {
                break;
            } else if (out.position() > offset && bytes.available() == 0) {
                break;
            } else {
                fill();
            }
        }
        return out.position() == offset && length > 0 ? -1 : out.position() - offset;
    }

    private CoderResult decode(CharBuffer out) throws IOException {
        if (!started) {
            skipMark();
        }
        var result = decoder.decode(in, out, ended);
        if (ended && result.isUnderflow() && in.hasRemaining()) {
            return CoderResult.malformedForLength(in.remaining());
        }
        return result;
    }

    private void escape(int length) {
        escapedFrom = 0;
        escapedTo = length;
        for (int i = 0; i < length; i++) {
            escaped[i] = (char) (ESCAPE + (in.get() & 0xFF));
        }
    }

    private void skipMark() throws IOException {
        started = true;
        while (in.remaining() < mark.length && !ended) {
            fill();
        }
        if (in.remaining() >= mark.length
                && Arrays.equals(in.array(), in.position(), in.position() + mark.length, mark, 0, mark.length)) {
            in.position(in.position() + mark.length);
        }
    }

    private void fill() throws IOException {
        in.compact();
        var read = bytes.read(in.array(), in.position(), in.remaining());
        if (read < 0) {
            ended = true;
        } else {
            in.position(in.position() + read);
        }
        in.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
