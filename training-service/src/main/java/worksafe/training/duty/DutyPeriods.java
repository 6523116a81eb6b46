package worksafe.training.duty;

import java.time.LocalDate;
import worksafe.kernel.LegalPeriod;

/** Periods of the calendar, counted back from a day. */
public final class DutyPeriods {

    private DutyPeriods() {}

    /** The first day that lies no further back than the period. */
    public static LocalDate since(LegalPeriod period, LocalDate day) {
        return switch (period.unit()) {
            case YEARS -> day.minusYears(period.length());
            case MONTHS -> day.minusMonths(period.length());
            case CALENDAR_DAYS -> day.minusDays(period.length());
            default -> throw new IllegalStateException("no period of the calendar: " + period);
        };
    }
}
