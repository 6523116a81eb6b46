package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.CreditCode.Shape;
import worksafe.kernel.RegisteredCapital.Reading;

/** Real registry rows, where they lie beside the project; they are too large and not licensed to be part of it. */
@Tag("proof")
class RealFeedsTest {

    private static final Path FEEDS = Path.of(System.getProperty("worksafe.feeds", "../../shared/feeds"));

    @ParameterizedTest
    @CsvSource({
        // feed, right, check mismatch, old number, unknown
        "wuxi,      15841, 0, 0, 0",
        "shantou,    4533, 0, 0, 0",
        "tianjin,   69545, 1, 0, 3",
        "chongqing, 68438, 0, 1, 0"
    })
    void everyCodeIsClassified(String feed, int right, int mismatch, int old, int unknown) throws IOException {
        assertThat(tally(feed, row -> CreditCode.classify(row.getField("统一社会信用代码"))))
                .isEqualTo(counts(
                        Shape.CREDIT_CODE, right,
                        Shape.CHECK_MISMATCH, mismatch,
                        Shape.OLD_REGISTRATION_NUMBER, old,
                        Shape.UNKNOWN, unknown));
    }

    @ParameterizedTest
    @CsvSource({
        // feed, stated, currency assumed, unit missing, not stated, unreadable
        "wuxi,      15422,     5, 0,   412, 2",
        "shantou,    3627,     5, 0,   901, 0",
        "tianjin,   57489,    20, 3, 12031, 6",
        "chongqing, 22388, 30798, 1, 15251, 1"
    })
    void allButShiftedColumnsOfCapitalAreRead(
            String feed, int stated, int assumed, int noUnit, int notStated, int unreadable) throws IOException {
        assertThat(tally(feed, row -> CapitalText.parse(row.getField("注册资金")).reading()))
                .isEqualTo(counts(
                        Reading.STATED, stated,
                        Reading.CURRENCY_ASSUMED, assumed,
                        Reading.UNIT_MISSING, noUnit,
                        Reading.NOT_STATED, notStated,
                        Reading.UNREADABLE, unreadable));
    }

    @ParameterizedTest
    @CsvSource({
        // feed, in force, succeeded, unknown
        "wuxi,      14871,   951, 19",
        "shantou,    4533,     0,  0",
        "tianjin,   57895, 11642,  8",
        "chongqing, 61421,  7017,  0"
    })
    void almostEveryRetiredDivisionInACodeHasASuccessor(String feed, int inForce, int succeeded, int unknown)
            throws IOException {
        var current = inForce();
        var successions = Divisions.successions();

        var found = tally(
                feed,
                row -> CreditCode.find(row.getField("统一社会信用代码"))
                        .map(CreditCode::regionCode6)
                        .map(region -> current.contains(region)
                                ? "in force"
                                : successions.containsKey(region) ? "succeeded" : "unknown")
                        .orElse("no code"));

        assertThat(found).containsAllEntriesOf(counts("in force", inForce, "succeeded", succeeded, "unknown", unknown));
    }

    private static Map<Object, Integer> tally(String feed, Function<NamedCsvRecord, Object> kind) throws IOException {
        var tally = new HashMap<Object, Integer>();
        try (var rows = rows(feed)) {
            for (var row : rows) {
                tally.merge(kind.apply(row), 1, Integer::sum);
            }
        }
        return tally;
    }

    private static Map<Object, Integer> counts(Object... kindsAndCounts) {
        var counts = new HashMap<Object, Integer>();
        for (int i = 0; i < kindsAndCounts.length; i += 2) {
            if (!kindsAndCounts[i + 1].equals(0)) {
                counts.put(kindsAndCounts[i], (Integer) kindsAndCounts[i + 1]);
            }
        }
        return counts;
    }

    private static CsvReader<NamedCsvRecord> rows(String feed) throws IOException {
        var file = FEEDS.resolve("industry-commerce-" + feed + ".csv");
        assumeTrue(Files.exists(file), () -> "SKIPPED: the real registry rows are not here, looked for " + file);
        return CsvReader.builder().ofNamedCsvRecord(file);
    }

    private static Set<String> inForce() {
        try (var divisions = Divisions.load()) {
            return divisions
                    .map(division -> division.code().toString().substring(0, 6))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
