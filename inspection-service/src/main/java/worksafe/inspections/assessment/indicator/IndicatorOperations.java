package worksafe.inspections.assessment.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.inspections.accident.count.AccidentCounts;
import worksafe.inspections.accident.count.AccidentTally;
import worksafe.inspections.accident.count.CountedAccidents;
import worksafe.inspections.assessment.indicator.IndicatorRequests.IssueIndicator;
import worksafe.inspections.assessment.indicator.IndicatorRequests.ReportIndicator;
import worksafe.inspections.assessment.indicator.IndicatorRequests.ReviseIndicator;
import worksafe.inspections.assessment.result.AssessedYear;
import worksafe.inspections.matter.MatterCause;
import worksafe.inspections.matter.proposal.ProposalOperations;
import worksafe.inspections.matter.proposal.Proposed;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can happen to an indicator, each one transaction. What one is spread from is locked before it. */
@ApplicationScoped
public class IndicatorOperations {

    private static final String SERIES = "KZ";

    /** From which day of the year on an interview is proposed: one accident on its second day says little. */
    private static final String INTERVIEW = "indicator.interview-from-day";

    /** How many general accidents within how many days are too many. */
    private static final String FREQUENT = "matter.frequent-accidents";

    private final Indicators indicators;
    private final AccidentCounts accidents;
    private final ProposalOperations proposals;
    private final PolicyBook policies;
    private final PaperNumbers numbers;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    IndicatorOperations(
            Indicators indicators,
            AccidentCounts accidents,
            ProposalOperations proposals,
            PolicyBook policies,
            PaperNumbers numbers,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.indicators = indicators;
        this.accidents = accidents;
        this.proposals = proposals;
        this.policies = policies;
        this.numbers = numbers;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Issues an indicator once, however often the request comes. */
    @Transactional
    IndicatorView issue(IdempotencyKey key, IssueIndicator request) {
        return idempotency.once(
                key,
                "issueIndicator",
                request,
                IndicatorView.class,
                before -> indicators.get(before.id()),
                () -> issue(request));
    }

    private IndicatorView issue(IssueIndicator request) {
        caller.scope().requireCovered(request.region(), request.sector(), null);
        var now = clock.instant();
        var created = ControlIndicator.issue(
                Uuid7.next(clock),
                numbers.next(SERIES, caller.region(), now),
                request.region(),
                request.sector(),
                request.terms(),
                request.value(),
                parent(request.parentId()),
                caller.region(),
                caller.actor(),
                now);
        indicators.persistAndFlush(created.aggregate());
        outbox.append(created.event());
        return view(created.aggregate());
    }

    private ControlIndicator.@Nullable Parent parent(@Nullable UUID id) {
        return id == null ? null : new ControlIndicator.Parent(indicators.lock(id), indicators.spreadOf(id));
    }

    @Transactional
    IndicatorView get(UUID id) {
        return view(indicators.get(id));
    }

    @Transactional
    Slice<IndicatorSummary> list(IndicatorFilter filter, PageQuery query) {
        return indicators.list(filter, query).mapAll(this::summaries);
    }

    /** Of all rows of a piece in two statements. */
    private List<IndicatorSummary> summaries(List<ControlIndicator> shown) {
        var spread =
                indicators.spreadOf(shown.stream().map(ControlIndicator::id).toList());
        var tally = tallied(shown);
        var today = ChinaTime.dayOf(clock.instant());
        return shown.stream()
                .map(indicator -> IndicatorSummary.of(
                        indicator, spread.getOrDefault(indicator.id(), 0L), progress(indicator, today, tally)))
                .toList();
    }

    /** The accidents that several count, in one statement. */
    private Function<CountedAccidents, AccidentTally> tallied(List<ControlIndicator> several) {
        var tallies = accidents.tallies(several.stream()
                .flatMap(indicator -> counted(indicator).stream())
                .toList());
        return which -> tallies.getOrDefault(which, AccidentTally.NONE);
    }

    @Transactional
    IndicatorView revise(UUID id, IfMatch expected, ReviseIndicator request) {
        var found = indicators.get(id);
        found.requireIssuer(caller.region()); // what it is spread from may lie above everybody else's scope
        var parent = found.parentId() == null ? null : indicators.lock(found.parentId());
        return change(id, expected, (indicator, by) -> {
            var event =
                    indicator.revise(request.value(), indicators.spreadOf(id), request.reason(), by, clock.instant());
            if (parent != null) {
                indicators.flush();
                parent.requireEnough(indicators.spreadOf(parent.id()));
            }
            return event;
        });
    }

    @Transactional
    IndicatorView report(UUID id, IfMatch expected, ReportIndicator request) {
        return change(
                id,
                expected,
                (indicator, by) -> indicator.report(request.value(), request.asOf(), by, clock.instant()));
    }

    @Transactional
    IndicatorView explain(UUID id, IfMatch expected, String text) {
        return change(id, expected, (indicator, by) -> indicator.explain(text, by, clock.instant()));
    }

    @Transactional
    IndicatorView withdraw(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (indicator, by) -> {
            indicator.requireIssuer(caller.region());
            return indicator.withdraw(indicators.partsOf(id), reason, by, clock.instant());
        });
    }

    private IndicatorView change(UUID id, IfMatch expected, BiFunction<ControlIndicator, Actor, IndicatorEvent> verb) {
        var indicator = indicators.get(id, expected);
        outbox.append(verb.apply(indicator, caller.actor()));
        indicators.flush(); // raises the version that the view shows
        return view(indicator);
    }

    private IndicatorView view(ControlIndicator indicator) {
        return IndicatorView.of(indicator, summary(indicator), allowed.among(indicator.actions(caller.region())));
    }

    private IndicatorSummary summary(ControlIndicator indicator) {
        return IndicatorSummary.of(
                indicator, indicators.spreadOf(indicator.id()), progress(indicator, ChinaTime.dayOf(clock.instant())));
    }

    private IndicatorProgress progress(ControlIndicator indicator, LocalDate today) {
        return progress(indicator, today, accidents::tally);
    }

    private static IndicatorProgress progress(
            ControlIndicator indicator, LocalDate today, Function<CountedAccidents, AccidentTally> tally) {
        return IndicatorProgress.of(indicator.value(), indicator.terms().year(), actual(indicator, tally), today);
    }

    /** What came of it, counted from accidents, or reported. */
    private static @Nullable Long actual(ControlIndicator indicator, Function<CountedAccidents, AccidentTally> tally) {
        var sums = counted(indicator).stream().map(tally).toList();
        return switch (indicator.terms().measure()) {
            case DEATHS -> sums.getFirst().deaths();
            case ACCIDENTS, MAJOR_ACCIDENTS -> sums.getFirst().accidents();
            case GENERAL_ACCIDENTS, LARGER_ACCIDENTS ->
                sums.getFirst().accidents() - sums.getLast().accidents();
            case OTHER ->
                indicator.reported() == null ? null : indicator.reported().longValue();
        };
    }

    /** Of which accidents that is counted: those of a grade are those from it on without those from the next one on. */
    private static List<CountedAccidents> counted(ControlIndicator indicator) {
        var of = CountedAccidents.in(indicator.region(), indicator.terms().year());
        var which = indicator.sector() == null ? of : of.ofSector(indicator.sector());
        return switch (indicator.terms().measure()) {
            case DEATHS, ACCIDENTS -> List.of(which);
            case GENERAL_ACCIDENTS ->
                List.of(which.ofGrade(AccidentGrade.GENERAL), which.ofGrade(AccidentGrade.LARGER));
            case LARGER_ACCIDENTS -> List.of(which.ofGrade(AccidentGrade.LARGER), which.ofGrade(AccidentGrade.MAJOR));
            case MAJOR_ACCIDENTS -> List.of(which.ofGrade(AccidentGrade.MAJOR));
            case OTHER -> List.of();
        };
    }

    private long from(CountedAccidents which, AccidentGrade least) {
        return accidents.tally(which.ofGrade(least)).accidents();
    }

    /** How the indicators of a place or department did in a year, for its assessment. */
    public record IndicatorResult(int total, int beyond, int unknown) {

        /** There were none. */
        public static final IndicatorResult NONE = new IndicatorResult(0, 0, 0);

        private static IndicatorResult of(List<IndicatorProgress> states) {
            return new IndicatorResult(
                    states.size(),
                    (int) states.stream().filter(IndicatorProgress::isBeyond).count(),
                    (int) states.stream()
                            .filter(progress -> progress.state() == IndicatorState.UNKNOWN)
                            .count());
        }
    }

    /** How they did, as it stands, in two statements; of those that had none nothing is told. */
    @Transactional
    public Map<AssessedYear, IndicatorResult> results(Collection<AssessedYear> asked) {
        var today = ChinaTime.dayOf(clock.instant());
        var found = indicators.of(asked);
        var tally = tallied(found);
        return found.stream()
                .collect(Collectors.groupingBy(
                        indicator -> new AssessedYear(
                                indicator.region(),
                                indicator.sector(),
                                indicator.terms().year()),
                        Collectors.collectingAndThen(
                                Collectors.mapping(indicator -> progress(indicator, today, tally), Collectors.toList()),
                                IndicatorResult::of)));
    }

    /**
     * Proposes to interview those that are beyond schedule, each once a quarter.
     *
     * @return the last one that was looked at; absent when all were
     */
    @Transactional
    @Nullable
    UUID sweep(UUID after, int limit) {
        var today = ChinaTime.dayOf(clock.instant());
        var next = indicators.ofYear(today.getYear(), after, limit);
        next.forEach(indicator -> {
            propose(indicator, today);
            proposeFrequent(indicator.region(), indicator.sector(), today);
        });
        return next.size() < limit ? null : next.getLast().id();
    }

    private void propose(ControlIndicator indicator, LocalDate today) {
        var progress = progress(indicator, today);
        if (!progress.isBeyond()) {
            return;
        }
        policies.edition()
                .find(INTERVIEW, indicator.region(), indicator.sector(), today)
                .filter(answer -> today.getDayOfYear()
                        >= answer.result().number(PolicyRow.VALUE).intValueExact())
                .ifPresent(answer -> proposals.propose(new Proposed(
                        indicator.region(),
                        indicator.sector(),
                        MatterCause.INDICATOR_BEYOND,
                        indicator.id() + "/" + ProposalOperations.quarter(today),
                        "建议约谈：" + indicator.terms().title() + "超过时序进度",
                        explanation(indicator, progress),
                        PolicyBasis.of(answer.result()))));
    }

    /** General accidents of whoever answers for an indicator come too often, which is proposed once a quarter, too. */
    private void proposeFrequent(RegionCode region, @Nullable Sector sector, LocalDate today) {
        policies.edition()
                .find(FREQUENT, region, sector, today)
                .map(PolicyAnswer.Decided::result)
                .ifPresent(row -> {
                    var days = row.number("days").intValueExact();
                    var of = CountedAccidents.of(region, today.minusDays(days - 1L), today.plusDays(1));
                    var which = sector == null ? of : of.ofSector(sector);
                    var found = from(which, AccidentGrade.GENERAL) - from(which, AccidentGrade.LARGER);
                    if (found < row.number(PolicyRow.VALUE).intValueExact()) {
                        return;
                    }
                    proposals.propose(new Proposed(
                            region,
                            sector,
                            MatterCause.FREQUENT_ACCIDENTS,
                            region + "/" + sector + "/" + ProposalOperations.quarter(today),
                            "建议约谈：一般事故多发",
                            "近 " + days + " 日内一般事故 " + found + " 起，界限为 "
                                    + row.number(PolicyRow.VALUE).toPlainString() + " 起。",
                            PolicyBasis.of(row)));
                });
    }

    private static String explanation(ControlIndicator indicator, IndicatorProgress progress) {
        return "年度指标 " + indicator.value() + indicator.terms().unit() + "，截至 " + progress.day() + " 时序进度 "
                + progress.schedule().toPlainString() + "，实际 " + progress.actual() + "。";
    }
}
