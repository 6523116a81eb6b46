package worksafe.platform.http.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The data elements of the documents that a national standard defines, by the name of the schema or of the property: the lines
 * of {@code META-INF/worksafe/standards.csv}. The page {@code docs/standards.md} is made of the same lines.
 */
public final class Standards {

    private static final String TABLE = "META-INF/worksafe/standards.csv";
    private static final int COLUMNS = 6;

    private final Map<String, Standard> elements = new LinkedHashMap<>();

    private Standards() {}

    /**
     * One data element.
     *
     * @param standard its number, with the year where an edition was read
     * @param codeTable the table that has titles of its codes; empty where none has
     */
    public record Standard(String standard, String codeTable) {}

    /** Reads the table that ships. */
    public static Standards load() {
        var standards = new Standards();
        try (var stream = Standards.class.getClassLoader().getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + TABLE);
            }
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(standards::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return standards;
    }

    private void add(String line) {
        var cells = line.split(",", COLUMNS);
        if (cells.length != COLUMNS || elements.put(cells[0], new Standard(cells[1], cells[2])) != null) {
            throw new IllegalStateException(TABLE + ": " + line);
        }
    }

    /** The standard of an element; empty where none defines it. */
    public Optional<Standard> of(String element) {
        return Optional.ofNullable(elements.get(element));
    }
}
