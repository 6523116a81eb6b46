package worksafe.training.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.training.rule.ProgrammeRules;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingBasis;
import worksafe.training.rule.TrainingPurpose;

/**
 * Hours of the year that people owe. What a place and its trades ask is asked of the policy book once for each that occurs; everybody is
 * then compared by one query. Whoever began in the year itself had the training of newcomers and owes none yet.
 * Hours count where the session was for such people: those of workers for workers; those of principals for safety managers too and the
 * other way round, since one clause asks both for the same hours (生产经营单位安全培训规定 Art. 9).
 */
@ApplicationScoped
class YearlyTrainingQueries {

    private static final List<TrainingAudience> AUDIENCES =
            List.of(TrainingAudience.PRINCIPAL, TrainingAudience.SAFETY_MANAGER, TrainingAudience.WORKER);

    private static final String PLACES =
            "select distinct e.region, e.sector, coalesce(array_to_string(e.trades, ','), '') from enterprise_snapshot e"
                    + " where e.state = 'ACTIVE' and e.region between ? and ? %s";

    // Who holds several posts at an enterprise owes what the first of them asks.
    private static final String OWED = """
        with asked as (
            select * from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as int[]))
                as a (region, sector, trades, audience, hours)),
        held as (
            select distinct on (h.enterprise_id, h.person_id) h.* from (
                select p.enterprise_id, p.person_id, p.person_name,
                    case p.kind when 'SPECIAL_OPERATION' then 'WORKER' else p.kind end as audience,
                    case p.kind when 'PRINCIPAL' then 1 when 'SAFETY_MANAGER' then 2 else 3 end as place
                from post p where p.from_day < cast(? as date) and (p.until_day is null or p.until_day > cast(? as date)) and %s
                union all
                select i.enterprise_id, i.person_id, i.person_name, 'WORKER', 3
                from induction i where i.status = 'FIT' and %s
                  and exists (select from induction b where b.person_id = i.person_id
                      and b.enterprise_id = i.enterprise_id and b.fit_on < cast(? as date))) h
            order by h.enterprise_id, h.person_id, h.place),
        owing as (
            select h.person_id, h.person_name, h.enterprise_id, e.name, e.region, e.sector,
                coalesce(array_to_string(e.trades, ','), '') as trades, h.audience, a.hours as owed,
                coalesce(c.hours, 0) as credited, coalesce(c.hours, 0) >= a.hours as met
            from held h
            join enterprise_snapshot e on e.enterprise_id = h.enterprise_id and e.state = 'ACTIVE'
            join asked a on a.region = e.region and a.sector = e.sector and a.audience = h.audience
                and a.trades = coalesce(array_to_string(e.trades, ','), '')
            left join (
                select t.person_id, t.audience = 'WORKER' as worker, sum(t.credited_hours) as hours from training_enrolment t
                where t.status = 'CREDITED' and t.purpose in ('YEARLY', 'AFTER_ACCIDENT')
                  and t.starts_at >= ? and t.starts_at < ? group by t.person_id, t.audience = 'WORKER') c
                on c.person_id = h.person_id and c.worker = (h.audience = 'WORKER'))
        """;

    private final EntityManager entities;
    private final PolicyBook policies;
    private final Scopes scopes;

    YearlyTrainingQueries(EntityManager entities, PolicyBook policies, Scopes scopes) {
        this.entities = entities;
        this.policies = policies;
        this.scopes = scopes;
    }

    /**
     * Those who owe hours, by name.
     *
     * @param today until which posts must have lasted, where the year has not ended
     */
    @Transactional
    Slice<YearlyTraining> list(YearlyTrainingFilter filter, int year, LocalDate today, Page page) {
        var asked = asked(filter, year);
        var parameters = parameters(asked, filter, year, today);
        var conditions = new StringBuilder("true");
        if (filter.met != null) {
            conditions.append(" and o.met = ?");
            parameters.add(filter.met);
        }
        if (filter.audience != null) {
            conditions.append(" and o.audience = ?");
            parameters.add(filter.audience.name());
        }
        var total = page.counting() == Page.Counting.NONE ? null : count(filter, conditions, parameters);
        var after = page.after();
        if (after != null) {
            conditions.append(" and (o.person_name, o.person_id, o.enterprise_id) > (?, ?, ?)");
            parameters.add(after.value(0, name -> name));
            parameters.add(after.value(1, UUID::fromString));
            parameters.add(after.value(2, UUID::fromString));
        }
        parameters.add(page.fetch());
        var rows = ScopePredicate.rows(
                entities,
                owed(filter)
                        + "select o.person_id, o.person_name, o.enterprise_id, o.name, o.region, o.sector, o.trades,"
                        + " o.audience, o.owed, o.credited, o.met from owing o where " + conditions
                        + " order by o.person_name, o.person_id, o.enterprise_id limit ?",
                parameters);
        return Slice.of(
                rows.stream().map(row -> training(row, asked)).toList(),
                page,
                one -> List.of(one.personName(), one.personId(), one.enterpriseId()),
                total);
    }

    private Long count(YearlyTrainingFilter filter, CharSequence conditions, List<Object> parameters) {
        var counted = ScopePredicate.rows(
                entities,
                owed(filter) + "select count(*), 0 from owing o where " + conditions,
                List.copyOf(parameters));
        return ((Number) counted.getFirst()[0]).longValue();
    }

    /** How many owe, and how many of them have enough. */
    @Transactional
    YearlyCoverage coverage(YearlyTrainingFilter filter, int year, LocalDate today) {
        var parameters = parameters(asked(filter, year), filter, year, today);
        var condition = filter.audience == null ? "true" : "o.audience = ?";
        if (filter.audience != null) {
            parameters.add(filter.audience.name());
        }
        var row = ScopePredicate.rows(
                        entities,
                        owed(filter) + "select count(*), count(*) filter (where o.met) from owing o where " + condition,
                        parameters)
                .getFirst();
        var owing = ((Number) row[0]).longValue();
        var met = ((Number) row[1]).longValue();
        return new YearlyCoverage(
                year,
                filter.region == null ? null : filter.region.toString(),
                filter.enterpriseId,
                filter.trade,
                owing,
                met,
                owing == 0 ? null : BigDecimal.valueOf(met).divide(BigDecimal.valueOf(owing), 4, RoundingMode.HALF_UP));
    }

    private String owed(YearlyTrainingFilter filter) {
        var scope = scopes.current();
        var ofEnterprise = filter.enterpriseId == null ? "" : " and %s.enterprise_id = ?";
        return OWED.formatted(
                ScopePredicate.sql(scope, "p", new ArrayList<>()) + ofEnterprise.formatted("p"),
                ScopePredicate.sql(scope, "i", new ArrayList<>()) + ofEnterprise.formatted("i"));
    }

    private List<Object> parameters(Map<Asking, Asked> asked, YearlyTrainingFilter filter, int year, LocalDate today) {
        var scope = scopes.current();
        var rows = List.copyOf(asked.entrySet());
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var parameters = new ArrayList<Object>(List.of(
                rows.stream().map(row -> row.getKey().region()).toArray(Long[]::new),
                rows.stream().map(row -> row.getKey().sector()).toArray(String[]::new),
                rows.stream().map(row -> row.getKey().trades()).toArray(String[]::new),
                rows.stream().map(row -> row.getKey().audience().name()).toArray(String[]::new),
                rows.stream().map(row -> row.getValue().hours()).toArray(Integer[]::new),
                first,
                today.isBefore(last) ? today : last));
        var unused = ScopePredicate.sql(scope, "p", parameters);
        if (filter.enterpriseId != null) {
            parameters.add(filter.enterpriseId);
        }
        var unusedAgain = ScopePredicate.sql(scope, "i", parameters);
        if (filter.enterpriseId != null) {
            parameters.add(filter.enterpriseId);
        }
        parameters.add(first);
        parameters.add(ChinaTime.startOf(first));
        parameters.add(ChinaTime.startOf(first.plusYears(1)));
        return parameters;
    }

    /** What every place that occurs asks of every audience. */
    private Map<Asking, Asked> asked(YearlyTrainingFilter filter, int year) {
        var around = filter.region == null ? RegionCode.NATION : filter.region;
        var parameters = new ArrayList<Object>(List.of(around.low(), around.high()));
        var more = "";
        if (filter.enterpriseId != null) {
            more = "and e.enterprise_id = ?";
            parameters.add(filter.enterpriseId);
        }
        var book = policies.edition();
        var asked = new HashMap<Asking, Asked>();
        var day = LocalDate.of(year, 12, 31);
        var trade = filter.trade;
        for (var row : ScopePredicate.rows(entities, PLACES.formatted(more), parameters)) {
            var trades = (String) row[2];
            var known = trades.isEmpty() ? Set.<Trade>of() : Trade.known(List.of(trades.split(",")));
            if (trade != null && known.stream().noneMatch(one -> one.isWithin(trade))) {
                continue;
            }
            var place =
                    new Place(new RegionCode(((Number) row[0]).longValue()), Sector.valueOf((String) row[1]), known);
            for (var audience : AUDIENCES) {
                hours(book, audience, place, day)
                        .ifPresent(hours -> asked.put(
                                new Asking(place.region().value(), (String) row[1], trades, audience),
                                new Asked(hours.hours(), hours.basis())));
            }
        }
        return asked;
    }

    private static Optional<ProgrammeRules.LeastHours> hours(
            PolicyBook.Edition book, TrainingAudience audience, Place place, LocalDate day) {
        return ProgrammeRules.hours(book, TrainingPurpose.YEARLY, audience, place, day);
    }

    private static YearlyTraining training(Object[] row, Map<Asking, Asked> asked) {
        var audience = TrainingAudience.valueOf((String) row[7]);
        var region = ((Number) row[4]).longValue();
        return new YearlyTraining(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                new RegionCode(region).toString(),
                audience,
                ((Number) row[8]).intValue(),
                ((Number) row[9]).intValue(),
                (Boolean) row[10],
                basis(asked.get(new Asking(region, (String) row[5], (String) row[6], audience))));
    }

    private static @Nullable TrainingBasis basis(@Nullable Asked asked) {
        return asked == null ? null : asked.basis();
    }

    private record Asking(long region, String sector, String trades, TrainingAudience audience) {}

    private record Asked(int hours, TrainingBasis basis) {}
}
