package worksafe.platform.obligations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.WorkingCalendar;
import worksafe.kernel.condition.Certitude;
import worksafe.kernel.condition.PolicyCondition;

/**
 * Judges enterprises and authorities by the rows of one day.
 *
 * @param today the day
 * @param calendar by which periods are counted
 */
public record Judge(LocalDate today, WorkingCalendar calendar) {

    /**
     * How an enterprise or an authority stands.
     *
     * @param rows every row of the kind that holds for the place and sector today, of whatever trade
     * @param exemption the paper that is known, in force or not
     * @param since the day on which it came under the obligation; absent where it does so today
     */
    public Judgement judge(
            ObligationKind kind,
            List<DemandingRow> rows,
            KnownFacts facts,
            @Nullable Exemption exemption,
            @Nullable LocalDate since) {
        var released = exemption != null && exemption.isInForceOn(today) ? exemption : null;
        var asked = rows.stream()
                .map(row -> judge(row, facts.byName(), since == null ? today : since))
                .toList();
        var judged = lifted(kind, asked).stream()
                .map(row -> released == null ? row : exempt(row))
                .toList();
        return new Judgement(
                kind,
                ObligationState.all(judged.stream().filter(RowJudgement::founds).map(RowJudgement::state)),
                ObligationState.all(judged.stream().filter(row -> !row.founds()).map(RowJudgement::state)),
                judged,
                released,
                lookOn(judged, facts, exemption));
    }

    private @Nullable LocalDate lookOn(List<RowJudgement> rows, KnownFacts facts, @Nullable Exemption exemption) {
        var lastDays = Stream.concat(
                rows.stream()
                        .filter(row -> row.state() == ObligationState.NOT_DUE)
                        .map(RowJudgement::dueOn),
                Stream.of(facts.goodUntil(), exemption == null ? null : exemption.until()));
        var begins = exemption == null ? null : exemption.from();
        return Stream.concat(lastDays.filter(Objects::nonNull).map(day -> day.plusDays(1)), Stream.ofNullable(begins))
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * What is asked once rows that lift the others have spoken. Where one is met the others ask for nothing; what a law asks for only
     * what may found something lifts. Where it is not met, or not known, or nothing else is asked, it is as if it were not there.
     */
    private static List<RowJudgement> lifted(ObligationKind kind, List<RowJudgement> rows) {
        if (kind.lifting().isEmpty()) {
            return rows;
        }
        var isAsked = rows.stream()
                .anyMatch(row -> !kind.isLiftedBy(row.row()) && row.state() != ObligationState.NOT_APPLICABLE);
        var lifting = rows.stream()
                .filter(row -> isAsked && kind.isLiftedBy(row.row()) && row.state() == ObligationState.MET)
                .toList();
        return rows.stream()
                .map(row -> {
                    var stays = kind.isLiftedBy(row.row())
                            ? lifting.contains(row)
                            : lifting.stream().noneMatch(by -> by.founds() || !row.founds());
                    return stays ? row : unasked(row);
                })
                .toList();
    }

    private static RowJudgement unasked(RowJudgement row) {
        return new RowJudgement(
                row.row(),
                ObligationState.NOT_APPLICABLE,
                row.conditions(),
                row.demand(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static RowJudgement exempt(RowJudgement row) {
        return row.state() == ObligationState.NOT_APPLICABLE
                ? row
                : new RowJudgement(
                        row.row(),
                        ObligationState.EXEMPT,
                        row.conditions(),
                        row.demand(),
                        row.counted(),
                        row.whole(),
                        row.needed(),
                        row.have(),
                        row.missing(),
                        row.dueOn());
    }

    private RowJudgement judge(DemandingRow demanding, Map<String, KnownFact> facts, LocalDate since) {
        var row = demanding.row();
        var demand = demanding.demand();
        var conditions = demanding.conditions().stream()
                .map(condition -> tested(condition, facts.get(condition.fact())))
                .toList();
        var applies = conditions.stream().map(RowJudgement.Tested::holds).reduce(Certitude.HOLDS, Certitude::and);
        if (applies != Certitude.HOLDS) {
            var missing = applies == Certitude.FAILS
                    ? List.<String>of()
                    : conditions.stream()
                            .filter(tested -> tested.holds() == Certitude.UNKNOWN)
                            .map(tested -> tested.condition().fact())
                            .distinct()
                            .toList();
            return new RowJudgement(
                    row,
                    applies == Certitude.FAILS ? ObligationState.NOT_APPLICABLE : ObligationState.UNKNOWN,
                    conditions,
                    demand,
                    List.of(),
                    null,
                    null,
                    null,
                    missing,
                    null);
        }
        return count(row, conditions, demand, facts, since);
    }

    private static RowJudgement.Tested tested(PolicyCondition condition, @Nullable KnownFact fact) {
        if (fact == null) {
            return new RowJudgement.Tested(condition, condition.testOf(null), null);
        }
        // Where it depends on those of whom nobody knows, nobody knows it.
        var holds = condition.testOf(fact.value());
        return new RowJudgement.Tested(
                condition, holds == condition.testOf(fact.atMost()) ? holds : Certitude.UNKNOWN, fact);
    }

    private RowJudgement count(
            PolicyRow row,
            List<RowJudgement.Tested> conditions,
            ObligationDemand demand,
            Map<String, KnownFact> facts,
            LocalDate since) {
        var missing = new LinkedHashSet<String>();
        var counted = named(demand.what(), facts);
        var have = sum(counted, missing);
        var whole = !demand.isOfAWhole() ? null : sum(named(demand.of(), facts), missing);
        var unknown = !missing.isEmpty();
        var wholeIsKnown =
                !demand.isOfAWhole() || named(demand.of(), facts).stream().allMatch(each -> count(each) != null);
        var needed = wholeIsKnown ? (Long) demand.needed(whole == null ? 0 : whole) : null;
        // What is known may be enough, whatever else there is.
        var met = needed != null && have >= needed;
        // A row that is newer than what was asked before grants its time from its own first day.
        var due = due(demand, row.validFrom().isAfter(since) ? row.validFrom() : since);
        var state = met
                ? ObligationState.MET
                : unknown
                        ? ObligationState.UNKNOWN
                        : due != null && !today.isAfter(due) ? ObligationState.NOT_DUE : ObligationState.UNMET;
        var anyKnown = counted.stream().anyMatch(each -> count(each) != null);
        return new RowJudgement(
                row,
                state,
                conditions,
                demand,
                counted,
                wholeIsKnown ? whole : null,
                needed,
                anyKnown || counted.isEmpty() ? (Long) have : null,
                met ? List.of() : new ArrayList<>(missing),
                due);
    }

    private static List<RowJudgement.Named> named(List<String> names, Map<String, KnownFact> facts) {
        return names.stream()
                .map(name -> new RowJudgement.Named(name, facts.get(name)))
                .toList();
    }

    private static long sum(List<RowJudgement.Named> named, LinkedHashSet<String> missing) {
        var sum = 0L;
        for (var each : named) {
            var count = count(each);
            if (count == null) {
                missing.add(each.name());
            } else {
                sum += count;
            }
        }
        return sum;
    }

    private static @Nullable Long count(RowJudgement.Named named) {
        var fact = named.fact();
        return fact == null ? null : fact.count();
    }

    private @Nullable LocalDate due(ObligationDemand demand, LocalDate since) {
        var within = demand.within();
        return within == null ? demand.until() : within.dueDate(since, calendar).date();
    }
}
