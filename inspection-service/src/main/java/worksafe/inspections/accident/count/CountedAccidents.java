package worksafe.inspections.accident.count;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * Which accidents are counted; what is absent restricts nothing.
 *
 * @param place where they happened, with all below it
 * @param from on this day or later
 * @param before before this day
 * @param atLeast of this grade or a graver one
 */
public record CountedAccidents(
        RegionCode place,
        LocalDate from,
        LocalDate before,
        @Nullable Sector sector,
        @Nullable AccidentGrade atLeast) {

    /** All of a place in a period. */
    public static CountedAccidents of(RegionCode place, LocalDate from, LocalDate before) {
        return new CountedAccidents(place, from, before, null, null);
    }

    /** All of a place in a calendar year. */
    public static CountedAccidents in(RegionCode place, int year) {
        return of(place, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** The same of a sector. */
    public CountedAccidents ofSector(Sector competent) {
        return new CountedAccidents(place, from, before, competent, atLeast);
    }

    /** The same of a grade or a graver one. */
    public CountedAccidents ofGrade(AccidentGrade least) {
        return new CountedAccidents(place, from, before, sector, least);
    }
}
