package worksafe.registry.feed.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.DayText;

/**
 * A day as bureaus write it, beside today.
 *
 * @param day absent when the text names no day that can be true today
 * @param flag what is remarkable about it
 */
record DateText(@Nullable LocalDate day, @Nullable RowFlag flag) {

    private static final LocalDate EARLIEST = LocalDate.of(1840, 1, 1);
    private static final DateText NOT_UNDERSTOOD = new DateText(null, RowFlag.DATE_NOT_UNDERSTOOD);

    static DateText read(String text, LocalDate today) {
        return DayText.read(text)
                .map(read -> judged(read.day(), read.fromSerial() ? RowFlag.DATE_FROM_SERIAL : null, today))
                .orElse(NOT_UNDERSTOOD);
    }

    private static DateText judged(LocalDate day, @Nullable RowFlag flag, LocalDate today) {
        if (day.isAfter(today)) {
            return new DateText(null, RowFlag.DATE_IN_FUTURE);
        }
        return day.isBefore(EARLIEST) ? NOT_UNDERSTOOD : new DateText(day, flag);
    }
}
