package worksafe.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.kernel.law.ClauseNumber;
import worksafe.kernel.law.LawLibrary;

/**
 * Whatever document the suite ships as a reason is one of the law library, and whatever article it names is one of its clauses:
 * rows of the policy book, kinds of registers, grounds of inspections. A source that fails here needs a line in {@code
 * law-documents.csv}, a clause one in {@code law-clauses.csv}; the number or day that nobody read stays empty.
 */
class LawSourcesTest {

    /** What a source says that no document stands behind: a figure of the system's own, and a duty that was withdrawn. */
    private static final Pattern NONE = Pattern.compile(".+（系统参数）|无文件依据（撤回）");

    /** Clauses that a migration wrote and a later one put right. */
    private static final Set<String> CORRECTED = Set.of("一（二）：重点领域全覆盖的重点监管");

    private static final LawLibrary LIBRARY = LawLibrary.shipped();
    private static final Pattern GROUND = Pattern.compile("'([^']*(?:（[^']*(?:号|年修正)）))',\\s*(?:clause = )?'([^']*)'");

    private static final Pattern QUOTED = Pattern.compile(
            "《([^》]+)》(?:（[^）]*）)?(第[零一二三四五六七八九十百]+条" + "(?:第[一二三四五六七八九十]+款)?(?:第（?[一二三四五六七八九十]+）?项)?)");

    private record Reason(String where, String source, String clause) {}

    @Test
    void everySourceIsADocumentOfTheLibrary() throws IOException {
        var unknown = new TreeSet<String>();
        for (var reason : reasons()) {
            if (LIBRARY.named(reason.source()).isEmpty()) {
                unknown.add(reason.source() + " (" + reason.where() + ")");
            }
        }
        assertThat(unknown)
                .as("sources that no document of law-documents.csv has")
                .isEmpty();
    }

    @Test
    void everyArticleIsAClauseOfTheLibrary() throws IOException {
        var unknown = new TreeSet<String>();
        for (var reason : reasons()) {
            LIBRARY.named(reason.source())
                    .ifPresent(document -> ClauseNumber.leading(reason.clause())
                            .map(number -> number.in(document.id()))
                            .filter(id -> LIBRARY.clause(id).isEmpty())
                            .ifPresent(id -> unknown.add(id + " (" + reason.where() + ": " + reason.clause() + ")")));
        }
        assertThat(unknown).as("clauses that law-clauses.csv lacks").isEmpty();
    }

    @Test
    void everyArticleThatExamplesQuoteIsAClauseOfOneEdition() throws IOException {
        var quoted = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        for (var module : Repository.modules()) {
            for (var file : files(Repository.ROOT.resolve(module).resolve("src/main"))) {
                if (file.toString().matches(".*\\.(java|properties|json)")) {
                    QUOTED.matcher(Repository.read(file)).results().forEach(found -> {
                        quoted.add(found.group());
                        if (!hasClause(found.group(1), found.group(2))) {
                            unknown.add(found.group() + " (" + file.getFileName() + ")");
                        }
                    });
                }
            }
        }
        assertThat(quoted).as("examples that quote an article").hasSizeGreaterThan(3);
        assertThat(unknown)
                .as("quoted articles that no edition in the library has")
                .isEmpty();
    }

    private static boolean hasClause(String title, String clause) {
        var number = ClauseNumber.leading(clause).orElseThrow();
        return LIBRARY.documents().stream()
                .filter(document ->
                        document.title().equals(title) || document.title().equals("中华人民共和国" + title))
                .anyMatch(document -> LIBRARY.clause(number.in(document.id())).isPresent());
    }

    private static List<Reason> reasons() throws IOException {
        var reasons = new ArrayList<Reason>();
        for (var module : Repository.modules()) {
            var resources = Repository.ROOT.resolve(module).resolve("src/main/resources");
            for (var file : files(resources)) {
                var name = file.getFileName().toString();
                if (name.equals("policies.csv")) {
                    reasons.addAll(rows(module, file));
                } else if (file.toString().contains("/registers/") && name.endsWith(".json")) {
                    var source = new ObjectMapper().readTree(file.toFile()).path("source");
                    reasons.add(reason(name, source));
                } else if (name.contains("inspection_basis") && name.endsWith(".sql")) {
                    GROUND.matcher(Repository.read(file))
                            .results()
                            .forEach(found -> reasons.add(new Reason(name, found.group(1), found.group(2))));
                }
            }
        }
        reasons.removeIf(reason -> NONE.matcher(reason.source()).matches() || CORRECTED.contains(reason.clause()));
        assertThat(reasons).hasSizeGreaterThan(90);
        assertThat(reasons).extracting(Reason::where).anyMatch(where -> where.endsWith(".sql"));
        assertThat(reasons).extracting(Reason::where).anyMatch(where -> where.endsWith(".json"));
        return reasons;
    }

    private static Reason reason(String where, JsonNode source) {
        return new Reason(
                where, source.path("document").asText(), source.path("clause").asText());
    }

    /** Its fields hold no commas; the columns behind the clause may become more. */
    private static List<Reason> rows(String module, Path file) {
        var lines = Repository.read(file).lines().toList();
        var header = List.of(lines.getFirst().split(","));
        int source = header.indexOf("source");
        int clause = header.indexOf("clause");
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .map(fields -> new Reason(module + " " + fields[0], fields[source], fields[clause]))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
