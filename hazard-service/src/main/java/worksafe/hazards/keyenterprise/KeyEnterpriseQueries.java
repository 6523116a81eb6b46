package worksafe.hazards.keyenterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Finds key enterprises, one statement a page, and what changed there, one statement for each kind of change. */
@ApplicationScoped
class KeyEnterpriseQueries {

    /** The sort that begins with those that most things make one. */
    static final String MOST_FIRST = "-reasons";

    /** What changed, with its numbers, of the enterprises of a page. */
    private enum Part {
        DANGERS("""
                select d.enterprise_id, count(*) filter (where d.reported_at >= c.since),
                       count(*) filter (where d.closed_at >= c.since),
                       count(*) filter (where d.overdue_since >= c.since),
                       count(*) filter (where d.overdue_since is not null and d.status not in ('CLOSED', 'DISMISSED'))
                from danger d, c where d.enterprise_id = any (c.ids) group by 1"""),
        ALARMS("""
                select a.enterprise_id, count(*) filter (where a.raised_at >= c.since),
                       count(*) filter (where a.status not in ('CLOSED', 'FALSE'))
                from alarm a, c where a.enterprise_id = any (c.ids)
                  and (a.raised_at >= c.since or a.status not in ('CLOSED', 'FALSE')) group by 1"""),
        SENSORS("""
                select s.enterprise_id, count(*) from c, sensor s join sensor_state t on t.sensor_id = s.id
                where s.enterprise_id = any (c.ids) and s.status = 'IN_USE' and t.silent group by 1"""),
        LISTINGS("""
                select l.enterprise_id, count(*) from c, danger_listing l join danger_listing_step t on t.listing_id = l.id
                where l.enterprise_id = any (c.ids) and t.occurred_at >= c.since group by 1"""),
        RETURNS("""
                select r.enterprise_id, count(*) from c, self_check_round r
                where r.enterprise_id = any (c.ids) and r.missed_at >= c.since group by 1""");

        private final String select;

        Part(String select) {
            this.select = "with c as (select ?::uuid[] as ids, ?::timestamptz as since) " + select;
        }
    }

    private final EntityManager entities;
    private final Scopes scopes;
    private final PolicyBook policies;
    private final InstantSource clock;

    KeyEnterpriseQueries(EntityManager entities, Scopes scopes, PolicyBook policies, InstantSource clock) {
        this.entities = entities;
        this.scopes = scopes;
        this.policies = policies;
        this.clock = clock;
    }

    /** An enterprise of the page, and how many of each ground it has. */
    private record Found(UUID id, String name, RegionCode region, Sector sector, Map<KeyGround, Long> counts) {

        /** How many things make it one. */
        long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A page of them. */
    @Transactional
    Slice<KeyEnterprise> list(KeyEnterpriseAsk asked, Page page) {
        var today = ChinaTime.dayOf(clock.instant());
        var since = asked.since() == null ? ChinaTime.startOf(today.minusDays(1)) : asked.since();
        var rules = rules(asked, today);
        var counted = page.counting() != Page.Counting.NONE;
        if (rules.isEmpty()) {
            return new Slice<>(List.of(), null, counted ? 0L : null);
        }
        return Slice.of(
                        found(asked, rules, page),
                        page,
                        found -> isMostFirst(page) ? List.of(found.all(), found.id()) : List.of(found.id()),
                        counted ? count(asked, rules) : null)
                .mapAll(found -> told(found, rules, since));
    }

    private static boolean isMostFirst(Page page) {
        return page.sort().equals(MOST_FIRST);
    }

    /** What makes a key enterprise where somebody looks. */
    private Map<KeyGround, PolicyRow> rules(KeyEnterpriseAsk asked, LocalDate today) {
        var place = scopes.current().placeFor(asked.region());
        var rules = new EnumMap<KeyGround, PolicyRow>(KeyGround.class);
        for (var ground : KeyGround.values()) {
            policies.edition()
                    .find(ground.policy(), place, asked.sector(), today)
                    .map(PolicyAnswer.Decided::result)
                    .filter(row -> least(row) > 0)
                    .ifPresent(row -> rules.put(ground, row));
        }
        return rules;
    }

    private static int least(PolicyRow row) {
        return row.number(PolicyRow.VALUE).intValue();
    }

    private List<Found> found(KeyEnterpriseAsk asked, Map<KeyGround, PolicyRow> rules, Page page) {
        var parameters = new ArrayList<Object>();
        var after = page.after();
        var behind = after == null || isMostFirst(page) ? null : after.value(0, UUID::fromString);
        var counts = rules.keySet().stream()
                .map(ground -> ", coalesce(sum(g.n) filter (where g.ground = '" + ground + "'), 0)::bigint")
                .collect(Collectors.joining());
        var select = "select e.enterprise_id, e.name, e.region, e.sector" + counts
                + ofGrounds(grounds(asked, rules, behind, parameters));
        if (isMostFirst(page)) {
            if (after != null) {
                select += " having (-sum(g.n), e.enterprise_id) > (?, ?)";
                parameters.add(-after.value(0, Long::valueOf));
                parameters.add(after.value(1, UUID::fromString));
            }
            select += " order by sum(g.n) desc, e.enterprise_id limit ?";
        } else {
            select += " order by e.enterprise_id limit ?";
        }
        parameters.add(page.fetch());
        return ScopePredicate.rows(entities, select, parameters).stream()
                .map(row -> found(row, List.copyOf(rules.keySet())))
                .toList();
    }

    private long count(KeyEnterpriseAsk asked, Map<KeyGround, PolicyRow> rules) {
        var parameters = new ArrayList<Object>();
        var select = "select count(*) from (select e.enterprise_id" + ofGrounds(grounds(asked, rules, null, parameters))
                + ") k";
        return (Long) ScopePredicate.rows(entities, select, parameters).getFirst()[0];
    }

    private static String ofGrounds(String grounds) {
        return " from (" + grounds + ") g join enterprise_snapshot e on e.enterprise_id = g.enterprise_id"
                + " and e.state = 'ACTIVE' group by e.enterprise_id";
    }

    /** The enterprises with each ground, and how many they have of it. */
    private String grounds(
            KeyEnterpriseAsk asked, Map<KeyGround, PolicyRow> rules, @Nullable UUID after, List<Object> parameters) {
        var scope = scopes.current().narrowedTo(asked.region());
        return rules.entrySet().stream()
                .map(rule -> {
                    var part = "select s.enterprise_id, '" + rule.getKey() + "' as ground, count(*) as n from "
                            + rule.getKey().rows(rule.getValue()) + ScopePredicate.sql(scope, "s", parameters);
                    if (asked.sector() != null) {
                        part += " and s.sector = ?";
                        parameters.add(asked.sector().name());
                    }
                    if (asked.enterpriseId() != null) {
                        part += " and s.enterprise_id = ?";
                        parameters.add(asked.enterpriseId());
                    }
                    if (after != null) {
                        part += " and s.enterprise_id > ?";
                        parameters.add(after);
                    }
                    return part + " group by 1 having count(*) >= " + least(rule.getValue());
                })
                .collect(Collectors.joining(" union all "));
    }

    private static Found found(Object[] row, List<KeyGround> grounds) {
        var counts = new EnumMap<KeyGround, Long>(KeyGround.class);
        for (int i = 0; i < grounds.size(); i++) {
            counts.put(grounds.get(i), (Long) row[4 + i]);
        }
        return new Found(
                (UUID) row[0], (String) row[1], new RegionCode((Long) row[2]), Sector.valueOf((String) row[3]), counts);
    }

    private List<KeyEnterprise> told(List<Found> found, Map<KeyGround, PolicyRow> rules, Instant since) {
        var ids = found.stream().map(Found::id).toArray(UUID[]::new);
        var dangers = numbers(Part.DANGERS, ids, since);
        var alarms = numbers(Part.ALARMS, ids, since);
        var sensors = numbers(Part.SENSORS, ids, since);
        var listings = numbers(Part.LISTINGS, ids, since);
        var returns = numbers(Part.RETURNS, ids, since);
        return found.stream()
                .map(each -> new KeyEnterprise(
                        each.id(),
                        each.name(),
                        each.region().toString(),
                        each.sector(),
                        reasons(each, rules),
                        since,
                        number(dangers, each, 1),
                        number(dangers, each, 2),
                        number(dangers, each, 3),
                        number(dangers, each, 4),
                        number(alarms, each, 1),
                        number(alarms, each, 2),
                        number(sensors, each, 1),
                        number(listings, each, 1),
                        number(returns, each, 1),
                        "/api/v1/hazards/dangers" + of(each) + "&reportedFrom=" + ChinaTime.dayOf(since),
                        "/api/v1/hazards/dangers" + of(each) + "&open=true&overdue=true",
                        "/api/v1/hazards/alarms" + of(each) + "&open=true",
                        "/api/v1/hazards/self-check-rounds" + of(each) + "&missed=true"))
                .toList();
    }

    private static String of(Found found) {
        return "?enterpriseId=" + found.id();
    }

    private static List<KeyEnterprise.Reason> reasons(Found found, Map<KeyGround, PolicyRow> rules) {
        return rules.entrySet().stream()
                .filter(rule -> found.counts().getOrDefault(rule.getKey(), 0L) > 0)
                .map(rule -> new KeyEnterprise.Reason(
                        rule.getKey(),
                        found.counts().getOrDefault(rule.getKey(), 0L),
                        rule.getKey().list(rule.getValue(), found.id()),
                        PolicyBasis.of(rule.getValue()).view()))
                .toList();
    }

    private Map<UUID, Object[]> numbers(Part part, UUID[] ids, Instant since) {
        if (ids.length == 0) {
            return Map.of();
        }
        var numbers = new HashMap<UUID, Object[]>();
        ScopePredicate.rows(entities, part.select, List.of(ids, since)).forEach(row -> numbers.put((UUID) row[0], row));
        return numbers;
    }

    private static long number(Map<UUID, Object[]> numbers, Found of, int column) {
        var row = numbers.get(of.id());
        return row == null ? 0 : (Long) row[column];
    }
}
