package worksafe.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log, for error messages. */
final class LogTail {

    private static final int LONGEST = 4_000;

    private LogTail() {}

    static String of(Path log) {
        return since(log, 0);
    }

    /** What was written after the first {@code offset} bytes, of that the last few thousand. */
    static String since(Path log, long offset) {
        if (!Files.exists(log)) {
            return Speech.of("logs.empty");
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(Math.min(offset, file.length()), file.length() - LONGEST));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return Speech.of("file.no-read", log, e);
        }
    }
}
