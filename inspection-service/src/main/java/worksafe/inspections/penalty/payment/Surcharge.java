package worksafe.inspections.penalty.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is added to a fine for each day that it is not paid after its last day (行政处罚法 Art. 72), and not on the days of a
 * remedy (Art. 73).
 *
 * @param dailyPercent of the fine
 * @param mostPercent of the fine, which it never exceeds
 */
public record Surcharge(BigDecimal dailyPercent, BigDecimal mostPercent) {

    /**
     * Days that do not count.
     *
     * @param from the first
     * @param until the last
     */
    public record Pause(LocalDate from, LocalDate until) {}

    /**
     * How much has been added by that day, in fen. It counts on the whole fine, as the law says, also where part of it is paid;
     * what was added before a payment stays.
     *
     * @param payBy the last day to pay
     * @param day the day of payment, which counts no more
     */
    public long fen(long fineFen, LocalDate payBy, LocalDate day, List<Pause> pauses) {
        var late = Math.max(0, ChronoUnit.DAYS.between(payBy, day));
        var counted = 0L;
        for (var passed = 1; passed <= late; passed++) {
            var one = payBy.plusDays(passed);
            if (pauses.stream().noneMatch(pause -> !one.isBefore(pause.from()) && !one.isAfter(pause.until()))) {
                counted++;
            }
        }
        var added = percent(fineFen, dailyPercent.multiply(BigDecimal.valueOf(counted)));
        return Math.min(added, percent(fineFen, mostPercent));
    }

    private static long percent(long fen, BigDecimal percent) {
        return BigDecimal.valueOf(fen).multiply(percent).movePointLeft(2).longValue();
    }
}
