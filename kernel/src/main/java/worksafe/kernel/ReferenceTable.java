package worksafe.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;

/** A table of facts that ships with the kernel: UTF-8, a header line, fields without quotes or commas. */
public record ReferenceTable(String file, String header) {

    /** The rows in file order, each as its fields; to be closed after use. */
    public Stream<String[]> rows() {
        var reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
        requireHeader(reader);
        return reader.lines().map(line -> line.split(",", -1)).onClose(() -> close(reader));
    }

    /** Feeds the file as it is, without reading it as a table. */
    public void digest(MessageDigest digest) {
        try (var stream = open()) {
            digest.update(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private InputStream open() {
        var stream = ReferenceTable.class.getResourceAsStream("/reference/" + file);
        if (stream == null) {
            throw new IllegalStateException("the kernel was packaged without reference/" + file);
        }
        return stream;
    }

    private void requireHeader(BufferedReader reader) {
        try {
            var found = reader.readLine();
            if (!header.equals(found)) {
                throw new IllegalStateException(file + " begins with " + found + " instead of " + header);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
