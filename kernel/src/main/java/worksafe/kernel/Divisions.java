package worksafe.kernel;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions that ship with the kernel: all provinces, cities, counties and towns, and the villages of
 * the pilot areas, as a seed for the registry; and the county codes that were in force between 2002 and 2016 but are no
 * longer, with their successors as far as these are facts.
 */
public final class Divisions {

    private static final ReferenceTable CURRENT = new ReferenceTable("divisions.csv", "code,name,level,parent");
    private static final ReferenceTable RETIRED =
            new ReferenceTable("divisions-historical.csv", "code6,name,first_seen,last_seen,successor6,basis");

    private Divisions() {}

    /** By which one knows whether these are the divisions that one has already; no row is read for it. */
    public static String edition() {
        var digest = Sha256.digest();
        CURRENT.digest(digest);
        RETIRED.digest(digest);
        return Sha256.hex(digest);
    }

    /** The divisions in force, in order of code, every parent before its children; to be closed after use. */
    public static Stream<Division> load() {
        return CURRENT.rows().map(row -> new Division(RegionCode.of(row[0]), row[1]));
    }

    /** The retired names, in order of code and time; to be closed after use. */
    public static Stream<RetiredDivision> loadRetired() {
        return RETIRED.rows().map(Divisions::retired);
    }

    /**
     * The division that now stands in the place of each six-digit code that is no longer in force. Codes without a known
     * successor, and codes that were given to another division since, are not in it.
     */
    public static Map<String, RegionCode> successions() {
        var inForce = new HashSet<String>();
        try (var current = load()) {
            current.filter(division -> !division.code().level().isBelow(RegionLevel.COUNTY))
                    .forEach(division -> inForce.add(division.code().toString().substring(0, 6)));
        }
        var successions = new HashMap<String, RegionCode>();
        try (var retired = loadRetired()) {
            retired.filter(division -> !inForce.contains(division.code6()))
                    .sorted(Comparator.comparing(RetiredDivision::lastSeen))
                    .forEach(division -> division.knownSuccessor()
                            .ifPresentOrElse(
                                    successor -> successions.put(division.code6(), successor),
                                    () -> successions.remove(division.code6())));
        }
        return Map.copyOf(successions);
    }

    private static RetiredDivision retired(String[] row) {
        return new RetiredDivision(
                row[0],
                row[1],
                month(row[2]),
                YearMonth.parse(row[3]),
                row[4].isEmpty() ? null : RegionCode.ofShort(row[4]),
                row[5].isEmpty() ? null : RetiredDivision.Basis.valueOf(row[5]));
    }

    private static @Nullable YearMonth month(String text) {
        return text.isEmpty() ? null : YearMonth.parse(text);
    }
}
