package worksafe.platform.registers.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The forms in which bureaus send the text of files. A byte order mark decides; without one the header does: its Chinese
 * words are right in one of UTF-8 and GB18030 only, and in both no byte of a longer character looks like a separator, a
 * quote or a line end. UTF-16 without a mark is known by the zeros beside its separators and digits.
 */
public enum SheetEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, "EFBBBF"),
    GB18030("GB18030", Charset.forName("GB18030"), "84319533"),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, "FFFE"),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, "FEFF"),
    /** A workbook, whose first table is written down as UTF-8 on its arrival. */
    XLSX("XLSX", StandardCharsets.UTF_8, "EFBBBF");

    private static final List<SheetEncoding> MARKED = List.of(UTF_8, GB18030, UTF_16LE, UTF_16BE);
    private static final List<SheetEncoding> UNMARKED = List.of(UTF_8, GB18030);

    /** The byte order mark, once it is decoded. */
    private static final String MARK = "\uFEFF";

    /** A header of UTF-16 has at least a zero in so many bytes; in other text none stands by right. */
    private static final int RAREST_ZEROS = 40;

    private static final int FEWEST_ZEROS = 4;

    private final String label;
    private final Charset charset;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final byte[] mark;

    SheetEncoding(String label, Charset charset, String mark) {
        this.label = label;
        this.charset = charset;
        this.mark = HexFormat.of().parseHex(mark);
    }

    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }

    /** The byte order mark with which a file in this encoding may begin. */
    public byte[] mark() {
        return mark.clone();
    }

    /** The text of a whole file in the first encoding of those without a mark that it is right in; empty where it is in none. */
    public static Optional<String> decode(byte[] file) {
        for (var encoding : UNMARKED) {
            try {
                var text = encoding.charset
                        .newDecoder()
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                return Optional.of(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** The encodings that a file may have that begins so: the one of its mark, or those that do without. */
    static List<SheetEncoding> possible(byte[] head) {
        return MARKED.stream()
                .filter(encoding -> encoding.begins(head))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> wide(head).map(List::of).orElse(UNMARKED));
    }

    /** UTF-16, if zeros are not rare and stand in one half of the pairs of bytes; in the other they come by chance. */
    private static Optional<SheetEncoding> wide(byte[] head) {
        var zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        var all = zeros[0] + zeros[1];
        if (all < FEWEST_ZEROS
                || all * RAREST_ZEROS < head.length
                || Math.min(zeros[0], zeros[1]) * 2 > Math.max(zeros[0], zeros[1])) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > zeros[0] ? UTF_16LE : UTF_16BE);
    }

    private boolean begins(byte[] head) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
