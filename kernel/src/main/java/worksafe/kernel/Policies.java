package worksafe.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question from the rows of a policy book. The rows in force for the place (its own and those of every
 * division above it), the sector and the day are combined as the policy says; the order of the rows does not matter.
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

    /**
     * The answer for that place, sector and day.
     *
     * @param rows the book, rows of other policies included
     * @param calendar by which {@link Combination#EARLIEST} counts periods
     * @throws InvalidValue {@code policy-parameter-missing} or {@code policy-parameter-kind} when a matching row does not
     *     hold what its policy compares; see {@link #require(PolicyRow, Combination)}
     */
    public static PolicyAnswer evaluate(
            Collection<PolicyRow> rows,
            PolicyDefinition policy,
            RegionCode region,
            @Nullable Sector sector,
            LocalDate day,
            WorkingCalendar calendar) {
        var byStrength = rows.stream()
                .filter(row -> row.code().equals(policy.code()) && row.matches(region, sector, day))
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
            case NEAREST -> won(policy, matched, setAside, NEAREST_FIRST, PolicyReason.NEAREST);
            case UNION -> united(policy, matched, setAside);
        };
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
