package worksafe.hazards.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For how many days dangers have been open, in bands.
 *
 * @param ends the last day of each band but the last, which has none; rising
 */
record AgeBands(List<Integer> ends) {

    /** Where the policy book is silent: no day ends a band, and nothing is counted by them. */
    static final AgeBands NONE = new AgeBands(List.of());

    /**
     * One band.
     *
     * @param to absent of the last
     */
    record Band(int from, @Nullable Integer to) {

        String key() {
            return from + "-" + (to == null ? "" : to);
        }
    }

    /** As a row of the policy book writes them: {@code 7/30/90}. */
    static AgeBands of(String written) {
        return new AgeBands(Arrays.stream(written.split("/", -1))
                .map(Integer::valueOf)
                .sorted()
                .distinct()
                .toList());
    }

    List<Band> bands() {
        var bands = new ArrayList<Band>();
        int from = 0;
        for (var end : ends) {
            bands.add(new Band(from, end));
            from = end + 1;
        }
        bands.add(new Band(from, null));
        return bands;
    }

    /** What leaves just the dangers of a band of those that were reported within a period: nothing where none can be of both. */
    String within(Band band, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var last = today.minusDays(band.from());
        var first = band.to() == null ? from : later(from, today.minusDays(band.to()));
        var before = (to != null && to.isBefore(last) ? to : last).plusDays(1);
        return "&reportedBefore="
                + before
                + (first == null ? "" : "&reportedFrom=" + (first.isAfter(before) ? before : first));
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    /** The key of each danger in SQL. */
    String expression(LocalDate today) {
        var age = "date '" + today + "' - d.reported_on";
        var cases = new StringBuilder("case");
        for (var band : bands()) {
            if (band.to() != null) {
                cases.append(" when ").append(age).append(" <= ").append(band.to());
                cases.append(" then '").append(band.key()).append('\'');
            } else {
                cases.append(" else '").append(band.key()).append("' end");
            }
        }
        return cases.toString();
    }
}
