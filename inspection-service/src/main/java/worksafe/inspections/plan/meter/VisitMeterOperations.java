package worksafe.inspections.plan.meter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.plan.meter.VisitMeterQueries.Begun;
import worksafe.inspections.plan.meter.VisitMeterQueries.Held;
import worksafe.inspections.plan.meter.VisitMeterQueries.Office;
import worksafe.inspections.plan.meter.VisitMeterQueries.Planned;
import worksafe.inspections.plan.meter.VisitMeters.AuthorityMeters;
import worksafe.inspections.plan.meter.VisitMeters.CountyTowns;
import worksafe.inspections.plan.meter.VisitMeters.MeterSum;
import worksafe.inspections.plan.meter.VisitMeters.QuarterlyActions;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;

/** Puts together what authorities have done and owe. */
@ApplicationScoped
class VisitMeterOperations {

    private static final String DOUBLE_RANDOM = "meter.double-random";
    private static final String COVERT = "meter.covert";
    private static final String JOINT_ACTIONS = "meter.joint-actions";
    private static final String CAP = "inspection.yearly-cap";
    private static final int QUARTERS = 4;
    private static final int MOST = 200;

    private final VisitMeterQueries queries;
    private final Towns towns;
    private final PolicyBook policies;
    private final Caller caller;
    private final InstantSource clock;

    VisitMeterOperations(
            VisitMeterQueries queries, Towns towns, PolicyBook policies, Caller caller, InstantSource clock) {
        this.queries = queries;
        this.towns = towns;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The meters of a place and all below it.
     *
     * @param asked absent: the caller's own
     * @param askedYear absent: the present one
     * @throws RuleViolation when the place lies elsewhere
     */
    @Transactional
    VisitMeters of(@Nullable RegionCode asked, @Nullable Sector sector, @Nullable Integer askedYear) {
        var place = caller.scope().placeFor(asked);
        if (caller.scope().narrowedTo(place).region() == null) {
            throw Scope.outside(place, null);
        }
        var today = ChinaTime.dayOf(clock.instant());
        var year = askedYear == null ? today.getYear() : askedYear;
        var lastDay = LocalDate.of(year, Month.DECEMBER, 31);
        var asOf = today.isBefore(lastDay) ? today : lastDay;
        var reading = new Reading(
                policies.edition(),
                asOf,
                today.isAfter(lastDay),
                queries.begun(place, year).stream().collect(Collectors.groupingBy(Begun::office)),
                queries.planned(place, year).stream().collect(Collectors.toMap(Planned::office, Function.identity())),
                queries.held(place, year).stream().collect(Collectors.groupingBy(Held::region)));
        var covered = towns(place, year);
        var overCap = overCap(place, sector, year, asOf);
        var authorities = reading.offices().stream()
                .filter(office -> sector == null || office.sector() == sector)
                .map(reading::authority)
                .toList();
        return new VisitMeters(
                place.toString(),
                year,
                asOf,
                sum(authorities),
                first(authorities),
                authorities.size() - first(authorities).size(),
                first(covered),
                covered.size() - first(covered).size(),
                overCap);
    }

    /** As many as one answer lists; of the others their own places are asked. */
    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** All that was read for one answer. A nation has more authorities than may be gone through for each of them. */
    private record Reading(
            PolicyBook.Edition book,
            LocalDate asOf,
            boolean over,
            Map<Office, List<Begun>> begun,
            Map<Office, Planned> planned,
            Map<RegionCode, List<Held>> held) {

        List<Office> offices() {
            var offices = new TreeSet<>(Comparator.comparing(Office::region).thenComparing(Office::sector));
            offices.addAll(begun.keySet());
            offices.addAll(planned.keySet());
            return List.copyOf(offices);
        }

        AuthorityMeters authority(Office office) {
            var plan = Optional.ofNullable(planned.get(office));
            var visits = begun.getOrDefault(office, List.of());
            var made = visits.stream()
                    .filter(one -> !one.visitClass().equals("CASE"))
                    .mapToInt(Begun::visits)
                    .sum();
            var planVisits = plan.map(Planned::visits).orElse(0);
            return new AuthorityMeters(
                    office.region().toString(),
                    office.sector(),
                    plan.map(Planned::number).orElse(null),
                    planVisits,
                    made,
                    Math.max(0, planVisits - made),
                    share(DOUBLE_RANDOM, office, visits, plan, Begun::drawn),
                    share(COVERT, office, visits, plan, Begun::covert),
                    actions(office));
        }

        private MeterShare share(
                String code, Office office, List<Begun> visits, Optional<Planned> plan, ToIntFunction<Begun> kind) {
            var row =
                    book.evaluate(code, office.region(), office.sector(), asOf).result();
            var period = row.text("period");
            var first = MeterShare.first(period, asOf.getMonth());
            var counting = row.items("classes");
            var counted = visits.stream()
                    .filter(one -> counting.contains(one.visitClass()))
                    .filter(one ->
                            one.month().compareTo(first) >= 0 && one.month().compareTo(asOf.getMonth()) <= 0)
                    .toList();
            // What is planned is known of routine visits and the whole year.
            var expected = period.equals("YEAR") && counting.equals(List.of("ROUTINE"))
                    ? plan.map(Planned::routine).orElse(0)
                    : 0;
            return MeterShare.of(
                    counted.stream().mapToInt(Begun::visits).sum(),
                    counted.stream().mapToInt(kind).sum(),
                    expected,
                    row.number(PolicyRow.VALUE).intValueExact(),
                    LegalGround.of(row));
        }

        private @Nullable QuarterlyActions actions(Office office) {
            var row = book.find(JOINT_ACTIONS, office.region(), office.sector(), asOf)
                    .map(PolicyAnswer.Decided::result)
                    .orElse(null);
            if (row == null || office.region().level().isBelow(RegionLevel.COUNTY)) {
                return null;
            }
            var quarters = IntStream.rangeClosed(1, QUARTERS)
                    .mapToObj(quarter -> held.getOrDefault(office.region(), List.of()).stream()
                            .filter(one -> one.quarter() == quarter)
                            .filter(one -> one.sector() == null || one.sector() == office.sector())
                            .mapToInt(Held::actions)
                            .sum())
                    .toList();
            return QuarterlyActions.of(
                    row.number(PolicyRow.VALUE).intValueExact(),
                    quarters,
                    over ? QUARTERS + 1 : asOf.get(IsoFields.QUARTER_OF_YEAR));
        }
    }

    private static MeterSum sum(List<AuthorityMeters> authorities) {
        return new MeterSum(
                MeterShare.sum(
                        authorities.stream().map(AuthorityMeters::doubleRandom).toList()),
                MeterShare.sum(authorities.stream().map(AuthorityMeters::covert).toList()),
                authorities.stream().mapToInt(AuthorityMeters::planned).sum(),
                authorities.stream().mapToInt(AuthorityMeters::made).sum(),
                authorities.stream().mapToInt(AuthorityMeters::planOwed).sum(),
                authorities.stream()
                        .map(AuthorityMeters::jointActions)
                        .mapToInt(actions -> actions == null ? 0 : actions.owed())
                        .sum());
    }

    private List<CountyTowns> towns(RegionCode place, int year) {
        var reached = queries.reached(place, year);
        var byCounty = towns.of(place).stream().collect(Collectors.groupingBy(RegionCode::county));
        var counties = new ArrayList<CountyTowns>();
        byCounty.keySet().stream().sorted().forEach(county -> {
            var all = byCounty.getOrDefault(county, List.of());
            var uncovered = all.stream().filter(town -> !reached.contains(town)).toList();
            counties.add(new CountyTowns(
                    new RegionCode(county).toString(),
                    all.size(),
                    all.size() - uncovered.size(),
                    uncovered.size(),
                    uncovered.stream().map(RegionCode::toString).toList()));
        });
        return counties;
    }

    private int overCap(RegionCode place, @Nullable Sector sector, int year, LocalDate asOf) {
        var book = policies.edition();
        return queries.frequencies(place, year).stream()
                .filter(one -> sector == null || one.sector() == sector)
                .filter(one -> book.find(CAP, one.region(), one.sector(), asOf)
                        .map(PolicyAnswer.Decided::result)
                        .filter(row ->
                                one.visits() > row.number(PolicyRow.VALUE).intValueExact())
                        .isPresent())
                .mapToInt(VisitMeterQueries.Frequency::enterprises)
                .sum();
    }
}
