package worksafe.kernel;

import java.time.LocalDate;

/**
 * The day by whose end something is due.
 *
 * @param date the last day on which it is in time
 * @param provisional whether the day was counted over dates for which no notice is published yet, so that it may move
 */
public record DueDate(LocalDate date, boolean provisional) {

    /** The same day or, if that is a day off, the first working day after it (民法典 Art. 203). */
    public DueDate movedToWorkingDay(WorkingCalendar calendar) {
        if (calendar.isWorkingDay(date)) {
            return new DueDate(date, provisional || !calendar.isSettled(date));
        }
        var moved = calendar.plusWorkingDays(date, 1);
        return new DueDate(moved.date(), provisional || moved.provisional() || !calendar.isSettled(date));
    }

    /** The end of that day. */
    public Deadline deadline() {
        return new Deadline(ChinaTime.endOf(date), provisional);
    }
}
