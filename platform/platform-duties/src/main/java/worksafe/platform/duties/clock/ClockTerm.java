package worksafe.platform.duties.clock;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.DueDate;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PeriodUnit;
import worksafe.kernel.Suspension;
import worksafe.platform.duties.calendar.Calendar.Edition;

/**
 * From when and how long a clock counts.
 *
 * @param period the length as {@link LegalPeriod} writes it; absent where a day is fixed
 * @param fixedDay the last day; absent where there is a period
 * @param rolls whether a last day that is off moves to the next working day
 */
@Embeddable
record ClockTerm(
        Instant startedAt,
        @Nullable String period,
        @Nullable LocalDate fixedDay,
        boolean rolls) {

    static ClockTerm of(ClockStart start) {
        var length = start.period();
        return new ClockTerm(
                start.startedAt(), length == null ? null : length.toString(), start.lastDay(), start.rolls());
    }

    LocalDate startedOn() {
        return ChinaTime.dayOf(startedAt);
    }

    /** A period in working days, or one whose end moves to a working day. */
    boolean dependsOnCalendar() {
        return period != null && (rolls || LegalPeriod.parse(period).unit() == PeriodUnit.WORKING_DAYS);
    }

    /** Empty while a suspension lasts that the period has reached: then there is no end to name. */
    Optional<Deadline> deadline(List<Suspension> standing, Edition calendar) {
        if (fixedDay != null) {
            return Optional.of(new Deadline(ChinaTime.endOf(fixedDay), false));
        }
        var length = LegalPeriod.parse(String.valueOf(period));
        var days = calendar.days();
        if (!rolls || length.unit() == PeriodUnit.HOURS) {
            return length.deadline(startedAt, standing, days);
        }
        return length.dueDate(startedOn(), standing, days)
                .map(due -> due.movedToWorkingDay(days))
                .map(DueDate::deadline);
    }
}
