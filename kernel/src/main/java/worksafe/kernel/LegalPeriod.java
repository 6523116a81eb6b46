package worksafe.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A length of time that a rule sets, such as "seven working days" or "three years", and the arithmetic of its end. The
 * day on which a period begins does not count; a period in days, months or years ends with its last day in
 * Asia/Shanghai. Suspended days do not count: the end moves back by as many, and while a suspension is open that the
 * period has reached, there is no end to name.
 *
 * <p>The last day stays where it falls, also on a day off: the stricter reading. Where the law lets it move to the next
 * working day, say so with {@link DueDate#movedToWorkingDay}.
 *
 * @param length how many units, at least one
 * @param unit the unit
 */
public record LegalPeriod(int length, PeriodUnit unit) {

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5}) ([A-Z_]+)");

    /** @throws InvalidValue {@code legal-period-length} unless the length is positive and at most a hundred years */
    public LegalPeriod {
        if (length <= 0 || length > unit.most()) {
            throw Refusal.LEGAL_PERIOD_LENGTH.of(length, unit.most());
        }
    }

    /** So many working days. */
    public static LegalPeriod workingDays(int length) {
        return new LegalPeriod(length, PeriodUnit.WORKING_DAYS);
    }

    /** So many days of any kind. */
    public static LegalPeriod calendarDays(int length) {
        return new LegalPeriod(length, PeriodUnit.CALENDAR_DAYS);
    }

    /**
     * The period that {@link #toString()} writes, for example {@code 7 WORKING_DAYS}.
     *
     * @throws InvalidValue {@code legal-period-shape}
     */
    public static LegalPeriod parse(String text) {
        var form = TEXT.matcher(text);
        if (form.matches()) {
            for (var unit : PeriodUnit.values()) {
                if (unit.name().equals(form.group(2))) {
                    return new LegalPeriod(Integer.parseInt(form.group(1)), unit);
                }
            }
        }
        throw Refusal.LEGAL_PERIOD_SHAPE.of(text);
    }

    /** How long it is about, to compare periods of different units. */
    Duration roughly() {
        return unit.roughly().multipliedBy(length);
    }

    /** When the period ends that began then and was never suspended. */
    public Deadline deadline(Instant start, WorkingCalendar calendar) {
        return deadline(start, List.of(), calendar).orElseThrow();
    }

    /** When the period ends that began then; empty while a suspension that it has reached is open. */
    public Optional<Deadline> deadline(Instant start, Collection<Suspension> suspensions, WorkingCalendar calendar) {
        return unit == PeriodUnit.HOURS
                ? hoursFrom(start, suspensions)
                : dueDate(ChinaTime.dayOf(start), suspensions, calendar).map(DueDate::deadline);
    }

    /** The last day of the period, not in hours, that began on that day and was never suspended. */
    public DueDate dueDate(LocalDate start, WorkingCalendar calendar) {
        return dueDate(start, List.of(), calendar).orElseThrow();
    }

    /**
     * The last day of the period that began on that day; empty while a suspension that it has reached is open.
     *
     * @throws InvalidValue {@code legal-period-hours} for a period in hours, which has no last day
     */
    public Optional<DueDate> dueDate(LocalDate start, Collection<Suspension> suspensions, WorkingCalendar calendar) {
        return switch (unit) {
            case HOURS -> throw Refusal.LEGAL_PERIOD_HOURS.of();
            case WORKING_DAYS ->
                count(start, length, suspensions, calendar::isWorkingDay)
                        .map(end -> new DueDate(end, isUnsettled(start, end, calendar)));
            case CALENDAR_DAYS -> countAll(start, length, suspensions);
            case MONTHS -> extended(start, start.plusMonths(length), suspensions);
            case YEARS -> extended(start, start.plusYears(length), suspensions);
        };
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return length + " " + unit;
    }

    private static Optional<DueDate> extended(LocalDate start, LocalDate nominal, Collection<Suspension> suspensions) {
        if (suspensions.isEmpty()) {
            // Years have thousands of days, of which none needs to be looked at; many terms are counted at once.
            return Optional.of(new DueDate(nominal, false));
        }
        if (suspensions.stream().anyMatch(suspension -> suspension.blocks(nominal))) {
            return Optional.empty();
        }
        var lost = start.plusDays(1)
                .datesUntil(nominal.plusDays(1))
                .filter(day -> isSuspended(day, suspensions))
                .count();
        return countAll(nominal, lost, suspensions);
    }

    private static Optional<DueDate> countAll(LocalDate start, long days, Collection<Suspension> suspensions) {
        return count(start, days, suspensions, day -> true).map(end -> new DueDate(end, false));
    }

    private static Optional<LocalDate> count(
            LocalDate start, long days, Collection<Suspension> suspensions, Predicate<LocalDate> counts) {
        var day = start;
        for (long left = days; left > 0; ) {
            day = day.plusDays(1);
            var today = day;
            if (suspensions.stream().anyMatch(suspension -> suspension.blocks(today))) {
                return Optional.empty();
            }
            if (counts.test(day) && !isSuspended(day, suspensions)) {
                left--;
            }
        }
        return Optional.of(day);
    }

    private Optional<Deadline> hoursFrom(Instant start, Collection<Suspension> suspensions) {
        var left = Duration.ofHours(length);
        var now = start;
        var inOrder = suspensions.stream()
                .sorted(Comparator.comparing(Suspension::from))
                .toList();
        for (var suspension : inOrder) {
            var stop = ChinaTime.startOf(suspension.from());
            if (!stop.isBefore(now.plus(left))) {
                break;
            }
            var until = suspension.until();
            if (until == null) {
                return Optional.empty();
            }
            var resume = ChinaTime.startOf(until);
            if (resume.isAfter(now)) {
                left = stop.isAfter(now) ? left.minus(Duration.between(now, stop)) : left;
                now = resume;
            }
        }
        return Optional.of(new Deadline(now.plus(left), false));
    }

    private static boolean isSuspended(LocalDate day, Collection<Suspension> suspensions) {
        return suspensions.stream().anyMatch(suspension -> suspension.covers(day));
    }

    private static boolean isUnsettled(LocalDate start, LocalDate end, WorkingCalendar calendar) {
        return start.plusDays(1).datesUntil(end.plusDays(1)).anyMatch(day -> !calendar.isSettled(day));
    }
}
