package worksafe.platform.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The rows of the policy book that a service ships, without those of its tests. */
public final class ShippedPolicies {

    private static final String NATION = "000000000000";

    private ShippedPolicies() {}

    /**
     * A shipped row.
     *
     * @param sector empty for all
     * @param to empty while it is not repealed; the first day where the row only takes back what was shipped before
     */
    public record Row(
            String code,
            String region,
            String sector,
            String parameters,
            String from,
            String to,
            String source,
            String clause,
            String force,
            String certainty) {

        /** Whether it only takes back what was shipped before. */
        public boolean isWithdrawn() {
            return from.equals(to);
        }

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(LocalDate.parse(from)) && (to.isEmpty() || day.isBefore(LocalDate.parse(to)));
        }
    }

    /** All that the module under test ships. */
    public static List<Row> all() {
        try (var records = CsvReader.builder().ofNamedCsvRecord(Path.of("src/main/resources/policies.csv"))) {
            return records.stream().map(ShippedPolicies::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nation's rows for that sector, or for all where it is empty, that hold on that day: one, or none. */
    public static List<Row> on(String code, String sector, String day) {
        return all().stream()
                .filter(row -> row.code().equals(code)
                        && row.region().equals(NATION)
                        && row.sector().equals(sector)
                        && row.holdsOn(LocalDate.parse(day)))
                .toList();
    }

    private static Row row(NamedCsvRecord line) {
        return new Row(
                line.getField("code"),
                line.getField("region"),
                line.getField("sector"),
                line.getField("parameters"),
                line.getField("from"),
                line.getField("to"),
                line.getField("source"),
                line.getField("clause"),
                line.getField("force"),
                line.getField("certainty"));
    }
}
