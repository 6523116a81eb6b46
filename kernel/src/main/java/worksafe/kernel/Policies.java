package worksafe.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question from the rows of a policy book. The rows in force for the place (its own and those of every
 * division above it), the sector, the trades and the day are combined as the policy says; the order of the rows does not
 * matter.
 *
 * <p>This is the one place that keeps a document from being held against anybody: a row that is too weak for the {@linkplain
 * PolicyEffect effect} of its policy is set aside, and the stronger one beside it holds. So is the row of a nearer place that
 * asks less than a stronger one.
 */
public final class Policies {

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Comparator<PolicyRow> NEAREST_FIRST = Comparator.comparing(
                    (PolicyRow row) -> row.region().level())
            .reversed()
            .thenComparing(row -> row.trade() == null ? -1 : row.trade().depth(), Comparator.reverseOrder())
            .thenComparing(row -> row.sector() == null)
            .thenComparing(PolicyRow::validFrom, Comparator.reverseOrder())
            // Two rows alike in all that matters are a mistake in the book; the answer is at least always the same one.
            .thenComparing(PolicyRow::source)
            .thenComparing(PolicyRow::clause)
            .thenComparing(row -> row.parameters().toString());

    private static final Comparator<PolicyRow> BY_NUMBER = Comparator.comparing(row -> row.number(PolicyRow.VALUE));

    private Policies() {}

    /** The answer, with periods counted by the shipped calendar. */
    public static PolicyAnswer evaluate(
            Collection<PolicyRow> rows,
            PolicyDefinition policy,
            RegionCode region,
            @Nullable Sector sector,
            LocalDate day) {
        return evaluate(rows, policy, region, sector, day, WorkingCalendar.shipped());
    }

    /** The answer for one of which no trade is known. */
    public static PolicyAnswer evaluate(
            Collection<PolicyRow> rows,
            PolicyDefinition policy,
            RegionCode region,
            @Nullable Sector sector,
            LocalDate day,
            WorkingCalendar calendar) {
        return evaluate(rows, policy, region, sector, Set.of(), day, calendar);
    }

    /**
     * The answer for that place, sector and day, and for an enterprise of these trades.
     *
     * @param rows the book, rows of other policies included
     * @param trades those that the enterprise has; none where none is known
     * @param calendar by which {@link Combination#EARLIEST} counts periods
     * @throws InvalidValue {@code policy-parameter-missing} or {@code policy-parameter-kind} when a matching row does not
     *     hold what its policy compares; see {@link #require(PolicyRow, Combination)}
     */
    public static PolicyAnswer evaluate(
            Collection<PolicyRow> rows,
            PolicyDefinition policy,
            RegionCode region,
            @Nullable Sector sector,
            Set<Trade> trades,
            LocalDate day,
            WorkingCalendar calendar) {
        var byStrength = rows.stream()
                .filter(row -> row.code().equals(policy.code()) && row.matches(region, sector, trades, day))
                .map(row -> require(row, policy.combination()))
                .sorted(NEAREST_FIRST)
                .collect(Collectors.partitioningBy(row -> row.force().founds(policy.effect())));
        var strong = byStrength.getOrDefault(true, List.of());
        // Only where the nearest row holds could it make one yield that is stronger.
        var byLaw = strong.stream()
                .collect(Collectors.partitioningBy(row -> policy.combination() != Combination.NEAREST
                        || strong.stream().noneMatch(other -> policy.loosens(row, other))));
        var matched = byLaw.getOrDefault(true, List.of());
        var setAside = Stream.concat(
                        byLaw.getOrDefault(false, List.of()).stream(),
                        byStrength.getOrDefault(false, List.of()).stream())
                .toList();
        if (matched.isEmpty()) {
            return new PolicyAnswer.Silent(policy, region, sector, day, setAside);
        }
        return switch (policy.combination()) {
            case MIN -> won(policy, matched, setAside, BY_NUMBER, PolicyReason.LEAST);
            case MAX -> won(policy, matched, setAside, BY_NUMBER.reversed(), PolicyReason.GREATEST);
            case EARLIEST ->
                won(
                        policy,
                        matched,
                        setAside,
                        Comparator.comparing(row -> end(row, day, calendar)),
                        PolicyReason.EARLIEST);
            case NEAREST -> nearest(policy, matched, setAside, trades);
            case UNION -> united(policy, matched, setAside);
        };
    }

    /**
     * The answer by which an act is punished (行政处罚法 2021 Art. 37, 从旧兼从轻): that of the day of the act, unless that of the day
     * of the decision punishes less, or not at all. Where nothing punished the act when it was done, nothing does. Two answers
     * that cannot be told apart leave that of the act's day. A document punishes nobody, whatever day it is of.
     *
     * @param policy one whose effect is a penalty
     * @param trades those of the enterprise that did it; none where none is known
     * @param acted the day of the act; of one that lasted, its last
     * @param decided the day of the decision
     * @throws IllegalArgumentException when the policy punishes nothing, or the decision comes before the act
     */
    public static PolicyAnswer milder(
            Collection<PolicyRow> rows,
            PolicyDefinition policy,
            RegionCode region,
            @Nullable Sector sector,
            Set<Trade> trades,
            LocalDate acted,
            LocalDate decided) {
        if (policy.effect() != PolicyEffect.PENALTY) {
            throw new IllegalArgumentException(policy.code() + " punishes nothing");
        }
        if (decided.isBefore(acted)) {
            throw new IllegalArgumentException("decided on " + decided + ", acted on " + acted);
        }
        var before = evaluate(rows, policy, region, sector, trades, acted, WorkingCalendar.shipped());
        var after = evaluate(rows, policy, region, sector, trades, decided, WorkingCalendar.shipped());
        if (before instanceof PolicyAnswer.Decided old && after instanceof PolicyAnswer.Decided present) {
            return policy.stricter().loosens(present.result(), old.result()) ? present : old;
        }
        return before instanceof PolicyAnswer.Silent ? before : after;
    }

    /**
     * The same row, once it is known to hold what its policy compares; for rows about to enter a book.
     *
     * @throws InvalidValue {@code policy-parameter-missing}, {@code policy-parameter-kind} or {@code legal-period-shape}
     */
    public static PolicyRow require(PolicyRow row, Combination combination) {
        var _ = switch (combination) {
            case MIN, MAX -> row.number(PolicyRow.VALUE);
            case UNION -> row.items(PolicyRow.VALUE);
            case EARLIEST -> end(row, row.validFrom(), WorkingCalendar.shipped());
            case NEAREST -> row;
        };
        return row;
    }

    /** The first row in that order decides; among equals the nearest, since they come nearest first. */
    private static PolicyAnswer won(
            PolicyDefinition policy,
            List<PolicyRow> matched,
            List<PolicyRow> setAside,
            Comparator<PolicyRow> order,
            PolicyReason reason) {
        var winner = matched.stream().min(order).orElseThrow();
        return new PolicyAnswer.Decided(
                policy,
                winner,
                matched.size() == 1 ? PolicyReason.ONLY_ROW : reason,
                List.of(winner),
                matched,
                setAside);
    }

    /** Of the nearest rows for each trade the strictest. */
    private static PolicyAnswer nearest(
            PolicyDefinition policy, List<PolicyRow> matched, List<PolicyRow> setAside, Set<Trade> trades) {
        var nearest = trades.isEmpty()
                ? List.of(matched.getFirst())
                : matched.stream()
                        .filter(row -> trades.stream().anyMatch(trade -> isNearestOf(row, trade, matched)))
                        .toList();
        var winner = nearest.stream()
                .reduce((one, other) -> policy.stricter().loosens(one, other) ? other : one)
                .orElseThrow();
        var reason = matched.size() == 1
                ? PolicyReason.ONLY_ROW
                : nearest.size() == 1 ? PolicyReason.NEAREST : PolicyReason.STRICTEST;
        return new PolicyAnswer.Decided(policy, winner, reason, List.of(winner), matched, setAside);
    }

    private static boolean isNearestOf(PolicyRow row, Trade trade, List<PolicyRow> nearestFirst) {
        return nearestFirst.stream()
                .filter(matching -> matching.speaksOf(trade))
                .findFirst()
                .filter(first -> first.equals(row))
                .isPresent();
    }

    private static PolicyAnswer united(PolicyDefinition policy, List<PolicyRow> matched, List<PolicyRow> setAside) {
        var items = new ArrayList<String>();
        matched.forEach(row -> items.addAll(row.items(PolicyRow.VALUE)));
        var result = matched.getFirst()
                .withValue(
                        new PolicyValue.Items(items),
                        matched.stream().map(PolicyRow::force).reduce(Force.LAW, Policies::last),
                        matched.stream().map(PolicyRow::certainty).reduce(Certainty.CERTAIN, Policies::last));
        return new PolicyAnswer.Decided(
                policy,
                result,
                matched.size() == 1 ? PolicyReason.ONLY_ROW : PolicyReason.UNITED,
                matched,
                matched,
                setAside);
    }

    private static <E extends Enum<E>> E last(E one, E other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Instant end(PolicyRow row, LocalDate day, WorkingCalendar calendar) {
        var text = row.text(PolicyRow.VALUE);
        if (!ISO_DATE.matcher(text).matches()) {
            return LegalPeriod.parse(text)
                    .deadline(ChinaTime.startOf(day), calendar)
                    .end();
        }
        try {
            return ChinaTime.endOf(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            throw Refusal.POLICY_PARAMETER_KIND.of(row.code(), PolicyRow.VALUE, "date or period");
        }
    }
}
