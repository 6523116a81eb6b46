package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;

/**
 * Names dangers: {@code YH320281-2026-000123} is the 123rd that was reported in county 320281 in 2026. Numbers have no
 * gaps, as papers in a file should not: a number is given in the transaction of its report, so that a report that is
 * rolled back gives it back. The price is that reports of one county wait for one another, for the rest of their
 * transaction; counties do not wait for counties.
 */
@ApplicationScoped
class DangerNumbers {

    private static final String NEXT = """
            insert into danger_number (county, year, last) values (:county, :year, 1)
            on conflict (county, year) do update set last = danger_number.last + 1
            returning last""";

    private final EntityManager entities;
    private final InstantSource clock;

    DangerNumbers(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The next free name; for the caller's transaction alone until that ends. */
    DangerIdentity next(RegionCode region, Instant now) {
        var year = ChinaTime.dayOf(now).getYear();
        var last = entities.createNativeQuery(NEXT, Integer.class)
                .setParameter("county", region.county())
                .setParameter("year", year)
                .getSingleResult();
        return new DangerIdentity(Uuid7.next(clock), number(region, year, (Integer) last));
    }

    private static String number(RegionCode region, int year, int last) {
        return String.format(Locale.ROOT, "YH%s-%d-%06d", region.toString().substring(0, 6), year, last);
    }
}
