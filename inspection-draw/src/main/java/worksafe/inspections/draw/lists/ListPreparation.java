package worksafe.inspections.draw.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.DrawProblem;
import worksafe.inspections.draw.DrawRules;
import worksafe.inspections.draw.Refusals;
import worksafe.inspections.draw.Staffing;
import worksafe.inspections.draw.lists.PreparedLists.NumberedRecusal;
import worksafe.inspections.draw.lists.PreparedLists.PooledObject;
import worksafe.inspections.draw.port.Exclusion;
import worksafe.inspections.draw.port.Libraries;
import worksafe.inspections.draw.port.PoolInspector;
import worksafe.inspections.draw.port.PoolObject;
import worksafe.inspections.draw.port.PoolRecusal;
import worksafe.inspections.draw.port.Roster;
import worksafe.inspections.draw.port.Weight;
import worksafe.inspections.draw.port.Weights;
import worksafe.inspections.srd.Quota;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.FrozenLists;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.inspections.srd.list.ListedRecusal;
import worksafe.inspections.srd.list.Need;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;

/**
 * Makes the lists of a draw out of the libraries, by rule and without anybody's choice: who may not be drawn or sent is
 * left out now, each with the reason, because later nobody may be (国办发〔2015〕58号 二（二）).
 */
@ApplicationScoped
public class ListPreparation {

    /** The policy by which inspectors rotate (轮换): for how many months one who went somewhere is not sent there again. */
    private static final String RECENT_VISIT = "recusal.recent-visit";

    /** The policy of how many visits that are not over an inspector is on at most. */
    private static final String MOST_VISITS = "inspector.most-visits";

    /** Published with the draw, as the reasons of declared recusals are. */
    private static final String OFF_SITE = "OFF_SITE";

    /** As many as the lists of one draw have room for, beside the objects. */
    private static final int MOST_OFF_SITE = 500_000;

    private final Libraries libraries;
    private final PolicyBook policies;
    private final DrawLimits limits;

    ListPreparation(Libraries libraries, PolicyBook policies, DrawLimits limits) {
        this.libraries = libraries;
        this.policies = policies;
        this.limits = limits;
    }

    /** How many objects a freeze would look at. */
    public long size(Draw draw) {
        return libraries.count(pool(draw).region(), pool(draw).sectors());
    }

    /** What of the libraries is short, as it is today. */
    public Sources sources(Draw draw, LocalDate today) {
        var visits = draw.rules().visits();
        var crew = draw.rules().crew();
        var book = policies.edition();
        var most = mostOpen(book, draw, today);
        var own = libraries.inspectors(draw.authority(), draw.sector(), visits.from(), visits.until(), most);
        var inspectors = new ArrayList<>(own.able());
        var excluded = new ArrayList<>(own.excluded());
        var away = new LinkedHashMap<RegionCode, List<UUID>>();
        for (var office : crew.offices()) {
            var lent = libraries.inspectors(office, draw.sector(), visits.from(), visits.until(), most);
            inspectors.addAll(lent.able());
            excluded.addAll(lent.excluded());
            if (crew.staffing() == Staffing.OFF_SITE) {
                away.put(office, lent.able().stream().map(PoolInspector::id).toList());
            }
        }
        var roster = new Roster(inspectors, excluded);
        var able = roster.able().stream().map(PoolInspector::id).toList();
        return new Sources(
                draw,
                new Weights(book, today),
                roster,
                libraries.recusals(able, visits.from(), visits.until(), visitedSince(book, draw, today)),
                away);
    }

    private static @Nullable Integer mostOpen(PolicyBook.Edition book, Draw draw, LocalDate today) {
        return book.find(MOST_VISITS, draw.authority(), draw.sector(), today)
                .map(answer -> answer.result().number(PolicyRow.VALUE).intValueExact())
                .orElse(null);
    }

    /** Since when whoever made a visit keeps away from its enterprise, counted back from the first day of the visits. */
    private static @Nullable LocalDate visitedSince(PolicyBook.Edition book, Draw draw, LocalDate today) {
        return book.find(RECENT_VISIT, draw.authority(), draw.sector(), today)
                .map(answer -> answer.result().number(PolicyRow.VALUE).intValueExact())
                .map(months -> draw.rules().visits().from().minusMonths(months))
                .orElse(null);
    }

    /** As below, in the present transaction. */
    public PreparedLists prepare(Sources sources) {
        var draw = sources.draw();
        var pool = new Pool(sources);
        libraries.objects(pool(draw).region(), pool(draw).sectors(), pool::take);
        return prepare(sources, pool);
    }

    /**
     * Looks at the objects as they are today, on a connection of long work.
     *
     * @throws RuleViolation when the pool is empty, too long or too heavy, the visits are too many, a weight is out of
     *     range, a quota does not fit its stratum, or too few inspectors are able
     */
    public PreparedLists prepare(Connection connection, Sources sources) throws SQLException {
        var draw = sources.draw();
        var pool = new Pool(sources);
        libraries.objects(connection, pool(draw).region(), pool(draw).sectors(), pool::take);
        return prepare(sources, pool);
    }

    private static DrawRules.Pool pool(Draw draw) {
        return draw.rules().pool();
    }

    private PreparedLists prepare(Sources sources, Pool pool) {
        if (pool.objects.isEmpty()) {
            throw new RuleViolation(DrawProblem.POOL_EMPTY, pool.excluded.size(), pool.excluded.size());
        }
        limits.requirePool(pool.objects.size());
        var draw = sources.draw();
        var roster = sources.roster();
        var recusals = recusals(sources, pool);
        var lists = Refusals.asRules(() -> FrozenLists.freeze(
                draw.rules().suite(),
                pool.objects.stream()
                        .map(object ->
                                new Candidate(object.stratum(), object.id().toString(), object.weight())),
                roster.able().stream()
                        .map(inspector -> new ListedInspector(inspector.number(), inspector.skills(), inspector.cap())),
                recusals.stream()
                        .map(recusal -> new ListedRecusal(
                                recusal.recusal().enterpriseId().toString(),
                                recusal.number(),
                                recusal.recusal().reason())),
                pool.needs.entrySet().stream()
                        .map(need -> new Need(need.getKey().toString(), need.getValue()))));
        if (draw.rules().teamSize() > roster.able().size()) {
            throw new RuleViolation(
                    DrawProblem.TEAM_LARGER_THAN_LIST,
                    draw.rules().teamSize(),
                    roster.able().size());
        }
        var quotas = draw.rules().quotas().of(lists.strataSizes());
        limits.requireVisits(quotas.stream().mapToLong(Quota::count).sum());
        return new PreparedLists(
                draw.id(),
                pool.objects,
                List.copyOf(pool.bases.keySet()),
                roster.able(),
                recusals,
                pool.needs,
                pool.excluded,
                roster.excluded(),
                quotas,
                lists);
    }

    private static List<NumberedRecusal> recusals(Sources sources, Pool pool) {
        if (sources.recusals().isEmpty() && pool.offSite.isEmpty()) {
            return List.of();
        }
        var numbers =
                sources.roster().able().stream().collect(Collectors.toMap(PoolInspector::id, PoolInspector::number));
        var pooled = new HashSet<UUID>();
        pool.objects.forEach(object -> pooled.add(object.id()));
        var declared = new HashSet<List<UUID>>();
        sources.recusals().forEach(recusal -> declared.add(pair(recusal)));
        return Stream.concat(
                        sources.recusals().stream().filter(recusal -> pooled.contains(recusal.enterpriseId())),
                        pool.offSite.stream().filter(recusal -> !declared.contains(pair(recusal))))
                .map(recusal -> new NumberedRecusal(recusal, String.valueOf(numbers.get(recusal.inspectorId()))))
                .toList();
    }

    private static List<UUID> pair(PoolRecusal recusal) {
        return List.of(recusal.enterpriseId(), recusal.inspectorId());
    }

    /**
     * What a pool is put together by.
     *
     * @param recusals of the able inspectors, from objects in the pool or not
     * @param away who is not sent to objects of a place, because it is their own
     */
    public record Sources(
            Draw draw, Weights weights, Roster roster, List<PoolRecusal> recusals, Map<RegionCode, List<UUID>> away) {}

    /** Collects the objects of a pool, one after the other. */
    private static final class Pool {

        private final Draw draw;
        private final Weights weights;
        private final List<PooledObject> objects = new ArrayList<>();
        private final List<Exclusion> excluded = new ArrayList<>();
        private final Map<UUID, String> needs = new LinkedHashMap<>();
        private final Map<Weight, Integer> bases = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<RegionCode, List<UUID>> away;
        private final List<PoolRecusal> offSite = new ArrayList<>();

        Pool(Sources sources) {
            this.draw = sources.draw();
            this.weights = sources.weights();
            this.away = sources.away();
        }

        void take(PoolObject object) {
            object.exclusion().ifPresentOrElse(excluded::add, () -> add(object));
        }

        private void add(PoolObject object) {
            var weight = object.weight(weights);
            if (weight.value() < 1 || weight.value() > Candidate.MAX_WEIGHT) {
                throw new RuleViolation(
                        DrawProblem.WEIGHT_OUT_OF_RANGE, object.id().toString(), String.valueOf(weight.value()));
            }
            // A million objects share a few strata; one string each.
            var stratum = names.computeIfAbsent(
                    draw.rules().pool().stratifyBy().stratum(object.region(), object.sector()), name -> name);
            var basis = bases.computeIfAbsent(weight, unused -> bases.size());
            objects.add(new PooledObject(object.id(), stratum, weight.value(), basis));
            draw.rules().skillNeeded(stratum, object.sector()).ifPresent(skill -> needs.put(object.id(), skill));
            away.forEach((place, inspectors) -> {
                if (place.contains(object.region())) {
                    inspectors.forEach(inspector -> offSite.add(new PoolRecusal(object.id(), inspector, OFF_SITE)));
                }
            });
            if (offSite.size() > MOST_OFF_SITE) {
                throw new RuleViolation(DrawProblem.RECUSALS_TOO_MANY, MOST_OFF_SITE);
            }
        }
    }
}
