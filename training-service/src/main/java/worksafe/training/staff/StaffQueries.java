package worksafe.training.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.training.staff.PersonnelFigures.Expiring;
import worksafe.training.staff.PersonnelFigures.Share;

/** Counts staff within the present scope. */
@ApplicationScoped
class StaffQueries {

    private static final String SHARE = "engineer.share";
    private static final String HIGH_RISK = "personnel.high-risk-trades";
    private static final String QUALIFICATION = "manager.qualification";
    private static final List<Integer> WITHIN = List.of(30, 60, 90);

    /** Whether the manager p is a registered engineer of the same enterprise on a day. */
    private static final String IS_ENGINEER = """
            exists (select from register_entry e
                     where e.kind = 'manager-qualification' and e.latest and e.live and e.enterprise_id = p.enterprise_id
                       and e.data::jsonb ->> 'route' = 'REGISTERED_ENGINEER'
                       and e.data::jsonb ->> 'personId' = p.person_id::text
                       and (e.data::jsonb ->> 'registeredFrom')::date <= ?
                       and (e.data::jsonb ->> 'registeredUntil')::date >= ?)""";

    private static final String MANAGERS = "p.kind = 'SAFETY_MANAGER' and p.status <> 'ENDED'";

    private static final String ENGINEERS =
            "select count(*), count(*) filter (where " + IS_ENGINEER + ") from post p where " + MANAGERS + " and %s";

    private static final String BY_ENTERPRISE = "select s.enterprise_id, s.name, s.region, s.sector,"
            + " array_to_string(s.trades, ','), count(*), count(*) filter (where " + IS_ENGINEER + ")"
            + " from post p join enterprise_snapshot s on s.enterprise_id = p.enterprise_id where " + MANAGERS
            + " and %s %s group by s.enterprise_id order by s.name, s.enterprise_id limit ?";

    private static final String SUPERVISORS = """
            select coalesce(sum(l.all_of_them), 0), coalesce(sum(l.engineers), 0) from (
                select distinct on (e.holding_id) (e.data::jsonb ->> 'fullTime')::bigint as all_of_them,
                       (e.data::jsonb ->> 'engineers')::bigint as engineers
                  from register_entry e
                 where e.kind = 'supervisor-engineer-count' and e.latest and e.live and %s
                 order by e.holding_id, (e.data::jsonb ->> 'statedOn')::date desc) l""";

    private static final String HIGH_RISK_STAFF = """
            select count(*), count(*) filter (where p.status = 'FIT')
              from post p join enterprise_snapshot s on s.enterprise_id = p.enterprise_id
             where p.status <> 'ENDED' and s.trades && string_to_array(?, ',') and %s""";

    private static final String ENDING = """
            select count(*) filter (where p.in_force_until <= ?), count(*) filter (where p.in_force_until <= ?),
                   count(*) filter (where p.in_force_until <= ?)
              from post p where p.status = 'FIT' and p.in_force_until >= ? and %s""";

    private static final String QUALIFIED = """
            select p.id, p.person_id, p.person_name, (
                select string_agg(distinct e.data::jsonb ->> 'route', ',') from register_entry e
                 where e.kind = 'manager-qualification' and e.latest and e.live and e.enterprise_id = p.enterprise_id
                   and e.data::jsonb ->> 'personId' = p.person_id::text
                   and (e.data::jsonb ->> 'passedOn')::date <= ?
                   and coalesce((e.data::jsonb ->> 'registeredUntil')::date, date '9999-12-31') >= ?)
              from post p
             where p.enterprise_id = ? and p.kind = 'SAFETY_MANAGER' and p.from_day <= ?
               and (p.until_day is null or p.until_day > ?) and %s
             order by p.person_name, p.id""";

    private final EntityManager entities;
    private final EnterpriseDirectory enterprises;
    private final PolicyBook policies;
    private final Scopes scopes;
    private final InstantSource clock;

    StaffQueries(
            EntityManager entities,
            EnterpriseDirectory enterprises,
            PolicyBook policies,
            Scopes scopes,
            InstantSource clock) {
        this.entities = entities;
        this.enterprises = enterprises;
        this.policies = policies;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** How it stands today in a place, or wherever the caller sees. */
    @Transactional
    PersonnelFigures figures(@Nullable RegionCode place) {
        var scope = scopes.current().narrowedTo(place);
        var today = today();
        var ending = one(
                ENDING,
                "p",
                scope,
                WITHIN.stream().map(days -> (Object) today.plusDays(days - 1L)).toList(),
                List.of(today));
        return new PersonnelFigures(
                today,
                share(one(ENGINEERS, "p", scope, List.of(today, today), List.of())),
                share(one(SUPERVISORS, "e", scope, List.of(), List.of())),
                share(one(HIGH_RISK_STAFF, "p", scope, List.of(highRisk(place, today)), List.of())),
                List.of(
                        new Expiring(WITHIN.get(0), number(ending[0])),
                        new Expiring(WITHIN.get(1), number(ending[1])),
                        new Expiring(WITHIN.get(2), number(ending[2]))));
    }

    /** The trades that the policy of the place calls of high risk, with all their parts. */
    private String highRisk(@Nullable RegionCode place, LocalDate today) {
        var region = place == null ? RegionCode.NATION : place;
        var named = Trade.known(
                policies.evaluate(HIGH_RISK, region, null, today).result().items(PolicyRow.VALUE));
        return Arrays.stream(Trade.values())
                .filter(trade -> named.stream().anyMatch(trade::isWithin))
                .map(Trade::name)
                .collect(Collectors.joining(","));
    }

    /** The enterprises that have safety managers, with how many of these are registered engineers. */
    @Transactional
    Slice<EngineerShare> shares(@Nullable RegionCode place, Page page) {
        var today = today();
        var parameters = new ArrayList<Object>(List.of(today, today));
        var within = ScopePredicate.sql(scopes.current().narrowedTo(place), "p", parameters);
        var behind = "";
        var after = page.after();
        if (after != null) {
            behind = "and (s.name, s.enterprise_id) > (?, ?)";
            parameters.add(after.value(0, name -> name));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        var rows = ScopePredicate.rows(entities, BY_ENTERPRISE.formatted(within, behind), parameters).stream()
                .map(row -> share(row, today))
                .toList();
        return Slice.of(rows, page, share -> List.of(share.enterpriseName(), share.enterpriseId()));
    }

    private EngineerShare share(Object[] row, LocalDate today) {
        var region = new RegionCode(number(row[2]));
        var trades = row[4] == null ? Set.<Trade>of() : Trade.known(List.of(((String) row[4]).split(",")));
        var managers = number(row[5]);
        var engineers = number(row[6]);
        var rule = policies.edition()
                .find(SHARE, region, Sector.valueOf((String) row[3]), trades, today)
                .map(PolicyAnswer.Decided::result);
        var least = rule.map(asked -> least(asked, managers));
        return new EngineerShare(
                (UUID) row[0],
                (String) row[1],
                region.toString(),
                managers,
                engineers,
                least.orElse(null),
                least.map(asked -> engineers >= asked).orElse(null),
                rule.filter(asked -> asked.find("headcountAtLeast").isPresent())
                        .map(asked -> asked.number("headcountAtLeast").intValueExact())
                        .orElse(null),
                rule.map(PolicyRow::source).orElse(null),
                rule.map(PolicyRow::clause).orElse(null),
                rule.map(PolicyRow::force).orElse(null));
    }

    /** That share of the managers, rounded up, and never fewer than the row says. */
    static long least(PolicyRow rule, long managers) {
        var share = rule.number(PolicyRow.VALUE)
                .multiply(BigDecimal.valueOf(managers))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(share, rule.number("least").longValueExact());
    }

    /**
     * Which safety managers of an enterprise had on that day one of the qualifications that were asked for then.
     *
     * @throws NotFound when there is no such enterprise within the scope
     */
    @Transactional
    ManagerQualifications qualifications(UUID enterpriseId, @Nullable LocalDate asked) {
        var place = enterprises
                .find(enterpriseId)
                .filter(found -> scopes.current().covers(found.region(), found.sector(), enterpriseId))
                .orElseThrow(() -> new NotFound(enterpriseId));
        var on = asked == null ? today() : asked;
        Optional<PolicyRow> rule = policies.edition()
                .find(QUALIFICATION, place.region(), place.sector(), on)
                .map(PolicyAnswer.Decided::result);
        var accepted = rule.map(row -> row.items(PolicyRow.VALUE)).orElse(List.of());
        var parameters = new ArrayList<Object>(List.of(on, on, enterpriseId, on, on));
        var within = ScopePredicate.sql(scopes.current(), "p", parameters);
        var managers = ScopePredicate.rows(entities, QUALIFIED.formatted(within), parameters).stream()
                .map(row -> manager(row, accepted, rule.isPresent()))
                .toList();
        return new ManagerQualifications(
                enterpriseId,
                on,
                accepted,
                rule.map(row -> LocalDate.parse(row.text("by"))).orElse(null),
                rule.map(row -> PolicyBasis.of(row).view()).orElse(null),
                managers);
    }

    private static ManagerQualifications.Manager manager(Object[] row, List<String> accepted, boolean asked) {
        var held = row[3] == null
                ? List.<String>of()
                : Arrays.stream(((String) row[3]).split(","))
                        .filter(route -> !asked || accepted.contains(route))
                        .toList();
        return new ManagerQualifications.Manager(
                (UUID) row[0], (UUID) row[1], (String) row[2], held, asked ? !held.isEmpty() : null);
    }

    private Object[] one(String sql, String alias, Scope scope, List<?> before, List<?> between) {
        var parameters = new ArrayList<Object>(before);
        parameters.addAll(between);
        var within = ScopePredicate.sql(scope, alias, parameters);
        return ScopePredicate.rows(entities, sql.formatted(within), parameters).getFirst();
    }

    private static Share share(Object[] counted) {
        return Share.of(number(counted[0]), number(counted[1]));
    }

    private static long number(Object counted) {
        return ((Number) counted).longValue();
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }
}
