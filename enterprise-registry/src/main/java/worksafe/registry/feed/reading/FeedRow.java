package worksafe.registry.feed.reading;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * One data line, understood: what it says about which enterprise, and what is remarkable about it.
 *
 * @param identity the code or number it goes by; absent when it has none
 * @param name empty when the line has none, and then the line is rejected
 * @param ownership {@code PUBLIC}, {@code NON_PUBLIC} or {@code UNKNOWN}
 * @param region absent when nothing names a place
 * @param sector the kind of authority competent there, where there is a region
 * @param fingerprint SHA-256 over all that the line says, in hexadecimal: equal for two lines that say the same
 */
public record FeedRow(
        @Nullable Identity identity,
        String name,
        @Nullable String type,
        String ownership,
        @Nullable String legalRepresentative,
        @Nullable Capital capital,
        @Nullable String capitalText,
        @Nullable String businessScope,
        @Nullable LocalDate establishedOn,
        @Nullable String address,
        @Nullable RegionCode region,
        @Nullable Sector sector,
        Set<RowFlag> flags,
        String fingerprint) {

    public FeedRow {
        flags = Collections.unmodifiableSet(flags.isEmpty() ? EnumSet.noneOf(RowFlag.class) : EnumSet.copyOf(flags));
    }

    /** Whether a flag of this weight is among the flags. */
    public boolean has(RowFlag.Weight weight) {
        return flags.stream().anyMatch(flag -> flag.weight() == weight);
    }

    /** What an enterprise goes by. */
    public record Identity(Scheme scheme, String value) {}

    /** The kinds of identifier a feed can bring; the names are those of the register's table. */
    public enum Scheme {
        CREDIT_CODE,
        REGISTRATION_NUMBER
    }

    /** An amount in hundredths of its currency's unit. */
    public record Capital(long hundredths, String currency) {}
}
