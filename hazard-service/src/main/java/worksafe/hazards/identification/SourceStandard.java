package worksafe.hazards.identification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the standard by which major hazard sources are identified, with its tables. Those that ship stand in
 * {@code reference/source-standards.tsv}, each with a folder of its own.
 */
public final class SourceStandard {

    private static final List<SourceStandard> SHIPPED =
            rows("source-standards.tsv", "id\ttitle\tnumber\tfrom\tto").stream()
                    .map(SourceStandard::new)
                    .toList();

    private final String id;
    private final String title;
    private final String number;
    private final LocalDate from;
    private final @Nullable LocalDate to;
    private final Map<Integer, SourceSubstance> substances = new LinkedHashMap<>();
    private final Map<String, SourceCategory> categories = new LinkedHashMap<>();
    private final TreeMap<Integer, BigDecimal> alphas = new TreeMap<>();

    private SourceStandard(String[] edition) {
        id = edition[0];
        title = edition[1];
        number = edition[2];
        from = LocalDate.parse(edition[3]);
        to = edition[4].isEmpty() ? null : LocalDate.parse(edition[4]);
        var betas = pairs(id + "/table-4.tsv", "symbol\tbeta", 0, 1);
        for (var row : rows(id + "/table-2.tsv", "symbol\thazard\tdescription\tcritical_t")) {
            var beta = betas.get(row[0]);
            if (beta == null) {
                throw new IllegalStateException(id + " has no correction factor for " + row[0]);
            }
            categories.put(
                    row[0], new SourceCategory(row[0], row[1], row[2], new BigDecimal(row[3]), new BigDecimal(beta)));
        }
        var toxic = pairs(id + "/table-3.tsv", "number\tname\tbeta", 0, 2);
        for (var row : rows(id + "/table-1.tsv", "number\tname\talias\tcas\tcritical_t\tsymbols")) {
            var beta = toxic.get(row[0]);
            substances.put(
                    Integer.valueOf(row[0]),
                    new SourceSubstance(
                            Integer.parseInt(row[0]),
                            row[1],
                            row[2].isEmpty() ? null : row[2],
                            words(row[3]),
                            new BigDecimal(row[4]),
                            words(row[5]),
                            beta == null ? null : new BigDecimal(beta)));
        }
        pairs(id + "/table-5.tsv", "from\talpha", 0, 1)
                .forEach((people, alpha) -> alphas.put(Integer.valueOf(people), new BigDecimal(alpha)));
    }

    /** The edition in force on that day; empty where none that ships was. */
    public static Optional<SourceStandard> on(LocalDate day) {
        return SHIPPED.stream()
                .filter(edition -> !day.isBefore(edition.from) && (edition.to == null || day.isBefore(edition.to)))
                .findFirst();
    }

    /** @throws IllegalStateException for one that does not ship */
    public static SourceStandard of(String id) {
        return SHIPPED.stream()
                .filter(edition -> edition.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no standard " + id + " ships"));
    }

    public String id() {
        return id;
    }

    /** As people cite it, such as 危险化学品重大危险源辨识（GB 18218-2018）. */
    public String cited() {
        return title + "（" + number + "）";
    }

    /** Table 1, in its order. */
    public List<SourceSubstance> substances() {
        return List.copyOf(substances.values());
    }

    /** Tables 2 and 4, in their order. */
    public List<SourceCategory> categories() {
        return List.copyOf(categories.values());
    }

    Optional<SourceSubstance> substance(int row) {
        return Optional.ofNullable(substances.get(row));
    }

    Optional<SourceCategory> category(String symbol) {
        return Optional.ofNullable(categories.get(symbol));
    }

    /** The exposure factor of table 5 for so many people within 500 m of the plant. */
    BigDecimal alpha(int people) {
        return alphas.floorEntry(people).getValue();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Map<String, String> pairs(String file, String header, int key, int value) {
        var pairs = new LinkedHashMap<String, String>();
        rows(file, header).forEach(row -> pairs.put(row[key], row[value]));
        return Collections.unmodifiableMap(pairs);
    }

    private static List<String[]> rows(String file, String header) {
        var stream = SourceStandard.class.getResourceAsStream("/reference/" + file);
        if (stream == null) {
            throw new IllegalStateException("the service was packaged without reference/" + file);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            if (!header.equals(reader.readLine())) {
                throw new IllegalStateException(file + " does not begin with " + header);
            }
            var rows = new ArrayList<String[]>();
            reader.lines().forEach(line -> rows.add(line.split("\t", -1)));
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
