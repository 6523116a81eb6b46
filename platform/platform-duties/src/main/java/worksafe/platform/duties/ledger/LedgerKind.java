package worksafe.platform.duties.ledger;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Freshness;
import worksafe.kernel.LegalPeriod;
import worksafe.platform.duties.clock.ClockStart;

/**
 * A ledger that is to be kept.
 *
 * @param code kebab case, begins with the level
 * @param schema JSON Schema 2020-12 of an entry
 * @param refresh how often it must be brought up to date, a {@link LegalPeriod} as text; absent where nobody says
 * @param version rises when the catalogue changes
 */
record LedgerKind(
        String code,
        LedgerLevel level,
        String nameZh,
        String nameEn,
        String schema,
        @Nullable String refresh,
        String source,
        String clause,
        long version) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    LedgerKind {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a ledger: " + code);
        }
        if (refresh != null) {
            var unused = LegalPeriod.parse(refresh);
        }
    }

    Optional<Freshness> freshness() {
        return Optional.ofNullable(refresh).map(LegalPeriod::parse).map(Freshness::new);
    }

    /** The catalogue is the rule behind the refresh. */
    ClockStart.Basis basis() {
        return new ClockStart.Basis("ledger." + code + ".refresh", source, clause);
    }

    boolean saysTheSameAs(LedgerKind other) {
        return withVersion(0).equals(other.withVersion(0));
    }

    LedgerKind withVersion(long number) {
        return new LedgerKind(code, level, nameZh, nameEn, schema, refresh, source, clause, number);
    }
}
