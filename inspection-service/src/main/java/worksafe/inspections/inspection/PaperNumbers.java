package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;

/**
 * Numbers papers: {@code JC320281-2026-000012} is the twelfth visit that was arranged in county 320281 in 2026, {@code
 * ZL320281-2026-000005} the fifth order. Numbers have no gaps, as papers in a file should not: a number is given in the
 * transaction of its paper, so that one that is rolled back gives it back. The price is that papers of one series and
 * county wait for one another, for the rest of their transaction.
 */
@ApplicationScoped
public class PaperNumbers {

    /** A series of papers. */
    public enum Series {
        /** Visits (检查). */
        JC,
        /** Orders to rectify (责令). */
        ZL
    }

    private static final String NEXT = """
            insert into paper_number (series, county, year, last) values (:series, :county, :year, 1)
            on conflict (series, county, year) do update set last = paper_number.last + 1
            returning last""";

    private final EntityManager entities;

    PaperNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /** The next free number; for the caller's transaction alone until that ends. */
    public String next(Series series, RegionCode region, Instant now) {
        var year = ChinaTime.dayOf(now).getYear();
        var last = entities.createNativeQuery(NEXT, Integer.class)
                .setParameter("series", series.name())
                .setParameter("county", region.county())
                .setParameter("year", year)
                .getSingleResult();
        return String.format(
                Locale.ROOT, "%s%s-%d-%06d", series, region.toString().substring(0, 6), year, (Integer) last);
    }
}
