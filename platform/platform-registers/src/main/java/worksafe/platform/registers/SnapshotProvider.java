package worksafe.platform.registers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Computes the figures of a snapshot from what the context knows; a service brings one bean for each name. */
public interface SnapshotProvider {

    /** The name by which kinds ask for it. */
    String name();

    /**
     * The figures of a holder for a period, in a transaction under the caller's scope.
     *
     * @return the fields of the kind but {@code period}, which is filled in
     */
    ObjectNode compute(Holder holder, Period period);

    /**
     * What a snapshot is of: {@code 2026}, {@code 2026Q1} or {@code 2026-03}.
     *
     * @param to the first day after it
     */
    record Period(String text, LocalDate from, LocalDate to) {

        private static final Pattern FORM = Pattern.compile("(20[0-9]{2})(?:Q([1-4])|-([0-9]{2}))?");

        static Optional<Period> parse(String text) {
            var form = FORM.matcher(text);
            if (!form.matches()) {
                return Optional.empty();
            }
            try {
                var year = Integer.parseInt(form.group(1));
                if (form.group(2) != null) {
                    var from = LocalDate.of(year, Integer.parseInt(form.group(2)) * 3 - 2, 1);
                    return Optional.of(new Period(text, from, from.plusMonths(3)));
                }
                if (form.group(3) != null) {
                    var from = LocalDate.of(year, Integer.parseInt(form.group(3)), 1);
                    return Optional.of(new Period(text, from, from.plusMonths(1)));
                }
                return Optional.of(new Period(text, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
            } catch (DateTimeException noSuchMonth) {
                return Optional.empty();
            }
        }
    }
}
