package worksafe.platform.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import worksafe.kernel.PolicyEffect;

/** The rows of the policy book that a service ships, without those of its tests. */
public final class ShippedPolicies {

    private static final String NATION = "000000000000";

    private ShippedPolicies() {}

    /**
     * A shipped row.
     *
     * @param sector empty for all
     * @param trade empty for all
     * @param to empty while it is not repealed; the first day where the row only takes back what was shipped before
     */
    public record Row(
            String code,
            String region,
            String sector,
            String trade,
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
        try (var records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(Path.of("src/main/resources/policies.csv"))) {
            return records.stream().map(ShippedPolicies::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The nation's rows for that sector, or for all where it is empty, and for every trade, that hold on that day: one, or
     * none.
     */
    public static List<Row> on(String code, String sector, String day) {
        return on(code, sector, "", day);
    }

    /** The same for that trade. */
    public static List<Row> on(String code, String sector, String trade, String day) {
        return all().stream()
                .filter(row -> row.code().equals(code)
                        && row.region().equals(NATION)
                        && row.sector().equals(sector)
                        && row.trade().equals(trade)
                        && row.holdsOn(LocalDate.parse(day)))
                .toList();
    }

    /**
     * What a document says though something would be held against somebody for it: such rows are set aside wherever they are
     * asked, so none may ship.
     */
    public static List<Row> documentsThatFoundNothing() {
        try (var records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(Path.of("src/main/resources/policy-codes.csv"))) {
            var demanding = records.stream()
                    .filter(code ->
                            PolicyEffect.valueOf(code.getField("effect")).needsLaw())
                    .map(code -> code.getField("code"))
                    .distinct()
                    .toList();
            return all().stream()
                    .filter(row -> !row.isWithdrawn() && row.force().equals("DOCUMENT"))
                    .filter(row -> demanding.stream().anyMatch(code -> names(code, row.code())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean names(String code, String given) {
        return code.endsWith("*") ? given.startsWith(code.substring(0, code.length() - 1)) : given.equals(code);
    }

    private static Row row(NamedCsvRecord line) {
        return new Row(
                line.getField("code"),
                line.getField("region"),
                line.getField("sector"),
                line.findField("trade").orElse(""),
                line.getField("parameters"),
                line.getField("from"),
                line.getField("to"),
                line.getField("source"),
                line.getField("clause"),
                line.getField("force"),
                line.getField("certainty"));
    }
}
