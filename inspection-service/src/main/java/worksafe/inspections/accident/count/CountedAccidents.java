package worksafe.inspections.accident.count;

import java.time.LocalDate;
import java.util.UUID;
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
 * @param concealed only those that were concealed, or only the others
 * @param responsibility only those for which somebody is responsible, or only the others
 */
public record CountedAccidents(
        RegionCode place,
        LocalDate from,
        LocalDate before,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,
        @Nullable AccidentGrade atLeast,
        @Nullable Boolean concealed,
        @Nullable Boolean responsibility) {

    /** All of a place in a period. */
    public static CountedAccidents of(RegionCode place, LocalDate from, LocalDate before) {
        return new CountedAccidents(place, from, before, null, null, null, null, null);
    }

    /** All of a place in a calendar year. */
    public static CountedAccidents in(RegionCode place, int year) {
        return of(place, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** The same of one enterprise. */
    public CountedAccidents ofEnterprise(UUID enterprise) {
        return new CountedAccidents(place, from, before, sector, enterprise, atLeast, concealed, responsibility);
    }

    /** The same of a sector. */
    public CountedAccidents ofSector(Sector competent) {
        return new CountedAccidents(place, from, before, competent, enterpriseId, atLeast, concealed, responsibility);
    }

    /** The same of a grade or a graver one. */
    public CountedAccidents ofGrade(AccidentGrade least) {
        return new CountedAccidents(place, from, before, sector, enterpriseId, least, concealed, responsibility);
    }

    /** The same that were concealed. */
    public CountedAccidents concealedOnly() {
        return new CountedAccidents(place, from, before, sector, enterpriseId, atLeast, true, responsibility);
    }

    /** The same for which somebody is responsible. */
    public CountedAccidents ofResponsibility() {
        return new CountedAccidents(place, from, before, sector, enterpriseId, atLeast, concealed, true);
    }
}
