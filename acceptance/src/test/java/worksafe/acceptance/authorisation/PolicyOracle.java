package worksafe.acceptance.authorisation;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the policy says, as somebody wrote it down who read it: {@code authorisation-oracle.csv} (action, roles, reach), {@code
 * authorisation-reaches.csv} (reach × relation) and {@code authorisation-doubts.csv}, what the tables refuse against the reading.
 */
public final class PolicyOracle {

    private static final String GROUP = "@";

    private final Map<String, Line> lines;
    private final Map<String, Reach> reaches;
    private final Map<String, Set<String>> doubts;

    private PolicyOracle(Map<String, Line> lines, Map<String, Reach> reaches, Map<String, Set<String>> doubts) {
        this.lines = lines;
        this.reaches = reaches;
        this.doubts = doubts;
    }

    /**
     * What is said of an action.
     *
     * @param roles as tokens name them
     * @param reach how far it goes
     */
    public record Line(Set<String> roles, Reach reach) {

        public Line {
            roles = Set.copyOf(roles);
        }
    }

    /** What the class path has of it. */
    public static PolicyOracle read() {
        var reaches = new LinkedHashMap<String, Reach>();
        for (var row : rows("/authorisation-reaches.csv")) {
            var shown = new EnumMap<Relation, Reach.Shown>(Relation.class);
            for (var relation : Relation.values()) {
                shown.put(relation, Reach.Shown.valueOf(row.getField(relation.column())));
            }
            var name = row.getField("reach");
            reaches.put(name, new Reach(name, shown, row.getField("zh"), row.getField("en")));
        }
        var doubts = new LinkedHashMap<String, Set<String>>();
        rows("/authorisation-doubts.csv")
                .forEach(row -> doubts.computeIfAbsent(row.getField("action"), _ -> new LinkedHashSet<>())
                        .add(row.getField("role")));
        return new PolicyOracle(lines(reaches), reaches, doubts);
    }

    private static Map<String, Line> lines(Map<String, Reach> reaches) {
        var groups = new HashMap<String, List<String>>();
        var lines = new LinkedHashMap<String, Line>();
        for (var row : rows("/authorisation-oracle.csv")) {
            var roles = words(row.getField("roles"))
                    .flatMap(word ->
                            word.startsWith(GROUP) ? groups.getOrDefault(word, List.of()).stream() : Stream.of(word))
                    .toList();
            if (row.getField("actions").startsWith(GROUP)) {
                groups.put(row.getField("actions"), roles);
                continue;
            }
            var reach = reaches.get(row.getField("reach"));
            if (reach == null) {
                throw new IllegalStateException("no such reach: " + row);
            }
            words(row.getField("actions")).forEach(action -> {
                if (lines.put(action, new Line(Set.copyOf(roles), reach)) != null) {
                    throw new IllegalStateException("said twice: " + action);
                }
            });
        }
        return lines;
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty());
    }

    /** What is said of an action in a context: its own line, else that of all contexts. */
    public Optional<Line> of(String context, String action) {
        return Optional.ofNullable(lines.get(key(context, action)));
    }

    /** The line that speaks of an action in a context, {@code context/action} or the action alone. */
    public String key(String context, String action) {
        var own = context + "/" + action;
        return lines.containsKey(own) ? own : action;
    }

    /** All that lines speak of. */
    public Set<String> keys() {
        return lines.keySet();
    }

    /** In the order in which they stand. */
    public List<Reach> reaches() {
        return List.copyOf(reaches.values());
    }

    /** The roles that the reading gives an action and the tables do not, by {@code context/action}. */
    public Map<String, Set<String>> doubts() {
        return doubts;
    }

    /** Whether a token of that role is answered: the reading says so, and nobody has still to decide about it. */
    public boolean permits(String context, String action, String role) {
        return of(context, action)
                .filter(line -> line.roles().contains(role))
                .filter(line ->
                        !doubts.getOrDefault(context + "/" + action, Set.of()).contains(role))
                .isPresent();
    }

    private static List<NamedCsvRecord> rows(String resource) {
        var stream = PolicyOracle.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is not there");
        }
        try (var records = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<NamedCsvRecord>();
            records.forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
