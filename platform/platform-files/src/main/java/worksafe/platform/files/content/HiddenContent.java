package worksafe.platform.files.content;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Whether a file is another thing besides what it is. Browsers, unpackers and viewers look for their own marks in different
 * places, so that one file can be a picture to the one who checks it and a page to the one who opens it.
 */
final class HiddenContent {

    /** What makes a page of a file, wherever it stands: so long that no picture has it by chance. */
    private static final List<String> PAGE =
            List.of("<script", "<html>", "<html ", "<!doctype html", "<iframe", "<object ", "<embed ");

    /** What some browsers take for a page when it stands near the beginning. */
    private static final List<String> PAGE_AHEAD =
            List.of("<html", "<head", "<title", "<body", "<svg", "<img", "<table", "<a href", "<?php", "<%");

    private static final String PDF = "%PDF-";
    private static final int HEAD = 1_024;
    private static final int ZIP_END = 22;
    private static final int LONGEST_ZIP_TAIL = ZIP_END + 65_535;
    private static final int BUFFER = 65_536;
    private static final int OVERLAP = 16;

    private HiddenContent() {}

    /** Whether it is something else besides a file of its type. */
    static boolean isIn(Path file, FileType type) throws IOException {
        return switch (type) {
            case DOCX, XLSX, PPTX -> !begins(file, "PK\3\4") || !isZipToItsEnd(file);
            case PDF -> !begins(file, PDF) || hasPage(file) || hasZip(file);
            case JPEG, PNG, TEXT -> hasPage(file) || hasZip(file) || head(file).contains(PDF);
        };
    }

    private static boolean begins(Path file, String mark) throws IOException {
        return head(file).startsWith(mark);
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean hasPage(Path file) throws IOException {
        var ahead = head(file).toLowerCase(Locale.ROOT).replace("\0", "");
        if (PAGE_AHEAD.stream().anyMatch(ahead::contains)) {
            return true;
        }
        var buffer = new byte[BUFFER];
        try (var in = Files.newInputStream(file)) {
            var before = "";
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                var text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                // Two bytes a character, as UTF-16 has it, say the same.
                var plain = text.replace("\0", "");
                if (PAGE.stream().anyMatch(mark -> text.contains(mark) || plain.contains(mark))) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - 2 * OVERLAP));
            }
            return false;
        }
    }

    /** A ZIP is read from its end: the record there points to all the rest, and what stands before it does not matter. */
    private static boolean hasZip(Path file) throws IOException {
        return zipEnd(file) >= 0;
    }

    private static boolean isZipToItsEnd(Path file) throws IOException {
        return zipEnd(file) == 0;
    }

    /** The bytes behind the end of a ZIP, its comment among them; less than none where there is no ZIP. */
    private static long zipEnd(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(in.length(), LONGEST_ZIP_TAIL)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            for (int at = tail.length - ZIP_END; at >= 0; at--) {
                if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                    var comment = (tail[at + 20] & 0xff) | (tail[at + 21] & 0xff) << 8;
                    var behind = tail.length - at - ZIP_END;
                    if (comment <= behind) {
                        return behind;
                    }
                }
            }
            return -1;
        }
    }
}
