package worksafe.registry.grade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Trade;
import worksafe.registry.standardisation.RatingLevel;

/**
 * A grade with its reasons.
 *
 * @param grade absent while a fact is missing that decides
 * @param points of risk by what they come of; of what is known, where something is missing
 * @param veto what made it worse than its points; absent where nothing did
 * @param missing what is not known; where there is a grade all the same, what forbids a better one decided alone
 * @param lines a line for each fact that is asked
 */
record Graded(
        @Nullable SafetyGrade grade,
        Map<GradeGroup, Integer> points,
        @Nullable GradeVeto veto,
        Set<GradeLack> missing,
        List<Line> lines) {

    /** All points together. */
    int score() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    int points(GradeGroup group) {
        return points.getOrDefault(group, 0);
    }

    /**
     * What a fact adds.
     *
     * @param value how many there are, of a trade the points that its row says, of standardisation the level, 0 without one;
     *     absent where it is not known
     * @param trade the trade that was counted; absent for all else
     * @param weight the most that it can add
     * @param points what it adds
     * @param heardAt when the part that tells of it was last heard of; absent where it never was
     * @param row the row of the policy book
     */
    record Line(
            GradeInput input,
            @Nullable Long value,
            @Nullable Trade trade,
            int weight,
            int points,
            @Nullable Instant heardAt,
            PolicyRow row) {

        /** The level of standardisation that was counted; absent for all else, and without one. */
        @Nullable
        RatingLevel level() {
            return input == GradeInput.STANDARDISATION && value != null ? level(value) : null;
        }

        private static @Nullable RatingLevel level(long number) {
            return number == 0 ? null : RatingLevel.values()[(int) number - 1];
        }
    }

    /** Grades by these rows what is known. */
    static Graded of(GradeFacts facts, GradeRuleQueries.Rows rows) {
        var lines = new ArrayList<Line>();
        rows.weights().forEach((input, row) -> lines.add(line(input, facts, row)));
        var points = new EnumMap<GradeGroup, Integer>(GradeGroup.class);
        lines.forEach(line -> points.merge(line.input().group(), line.points(), Integer::sum));
        var missing = missing(facts, rows, lines);
        var bounds = rows.bounds();
        var reckoned = missing.isEmpty() && bounds != null
                ? reckoned(points.values().stream().mapToInt(Integer::intValue).sum(), bounds)
                : null;
        var worst = reckoned;
        GradeVeto veto = null;
        for (var forbidding : rows.vetoes().entrySet()) {
            var left = SafetyGrade.valueOf(forbidding.getValue().text(PolicyRow.VALUE));
            // Nothing that is missing could make the worst grade better.
            if (facts.active()
                    && forbidding.getKey().applies(facts)
                    && (worst == null ? left == SafetyGrade.D : left.compareTo(worst) > 0)) {
                worst = left;
                veto = forbidding.getKey();
            }
        }
        return new Graded(worst, points, veto, missing, lines);
    }

    private static Set<GradeLack> missing(GradeFacts facts, GradeRuleQueries.Rows rows, List<Line> lines) {
        if (!facts.active()) {
            return EnumSet.of(GradeLack.ENDED);
        }
        var missing = EnumSet.noneOf(GradeLack.class);
        if (rows.bounds() == null) {
            missing.add(GradeLack.POLICY);
        }
        lines.stream()
                .filter(line -> line.value() == null)
                .forEach(line -> missing.add(line.input().lack()));
        return missing;
    }

    private static SafetyGrade reckoned(int score, PolicyRow bounds) {
        return GradeRuleQueries.Rows.byGrade(bounds).entrySet().stream()
                .filter(bound -> score >= bound.getValue())
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(SafetyGrade.A);
    }

    private static Line line(GradeInput input, GradeFacts facts, PolicyRow row) {
        var most = row.number("most").intValue();
        if (input == GradeInput.TRADE) {
            return trade(facts, row, most);
        }
        var known = facts.known().get(input);
        if (known == null) {
            return new Line(input, null, null, most, 0, null, row);
        }
        if (input == GradeInput.STANDARDISATION) {
            return level(known, row, most);
        }
        var each = row.number(PolicyRow.VALUE).longValue();
        return new Line(
                input, known.value(), null, most, (int) Math.min(known.value() * each, most), known.heardAt(), row);
    }

    /** The most dangerous trade counts; of a trade that the row does not name, the nearest wider one that it names. */
    private static Line trade(GradeFacts facts, PolicyRow row, int most) {
        var trades = facts.trades();
        if (trades == null) {
            return new Line(GradeInput.TRADE, null, null, most, 0, facts.writtenAt(), row);
        }
        var said = new EnumMap<Trade, Long>(Trade.class);
        row.items(PolicyRow.VALUE).stream()
                .map(item -> item.split(":", 2))
                .forEach(parts -> Trade.of(parts[0]).ifPresent(trade -> said.put(trade, Long.valueOf(parts[1]))));
        var counted = trades.stream()
                .flatMap(trade -> nearest(trade, said).stream())
                .max(Comparator.comparing(trade -> said.getOrDefault(trade, 0L)))
                .orElse(null);
        var points = counted == null ? row.number("default").longValue() : said.getOrDefault(counted, 0L);
        return new Line(GradeInput.TRADE, points, counted, most, (int) Math.min(points, most), facts.writtenAt(), row);
    }

    /** The better the level that it holds, the less it adds; without one, what the row says of that. */
    private static Line level(GradeFacts.Known held, PolicyRow row, int most) {
        var level = Line.level(held.value());
        var points = row.items(PolicyRow.VALUE).stream()
                .map(item -> item.split(":", 2))
                .filter(parts -> level != null && parts[0].equals(level.name()))
                .map(parts -> Integer.valueOf(parts[1]))
                .findFirst()
                .orElseGet(() -> row.number("default").intValue());
        return new Line(
                GradeInput.STANDARDISATION, held.value(), null, most, Math.min(points, most), held.heardAt(), row);
    }

    private static Optional<Trade> nearest(Trade trade, Map<Trade, Long> said) {
        return said.containsKey(trade) ? Optional.of(trade) : trade.parent().flatMap(wider -> nearest(wider, said));
    }
}
