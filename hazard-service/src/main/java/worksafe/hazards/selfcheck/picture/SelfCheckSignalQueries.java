package worksafe.hazards.selfcheck.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Looks for returns that may not be true, by rows of the policy book that hold where somebody looks. */
@ApplicationScoped
class SelfCheckSignalQueries {

    private static final int MOST = 500;

    private static final String NAME =
            "(select e.name from enterprise_snapshot e where e.enterprise_id = s.enterprise_id)";

    /** Nothing dangerous since a day, by one who had checked before it. */
    private static final String ALL_CLEAR = "select s.enterprise_id, " + NAME + ", s.last, s.recent from ("
            + "select c.enterprise_id, count(*) filter (where c.made_on >= ?) as recent,"
            + " coalesce(sum(c.danger_count) filter (where c.made_on >= ?), 0) as dangers, min(c.made_on) as first,"
            + " (array_agg(c.id order by c.made_at desc))[1] as last"
            + " from self_check c where %s and c.status = 'STANDING' group by c.enterprise_id) s"
            + " where s.recent >= ? and s.dangers = 0 and s.first < ? order by s.enterprise_id limit " + (MOST + 1);

    /** The last ones of a list alike. */
    private static final String IDENTICAL = "select s.enterprise_id, " + NAME + ", s.last, s.alike from ("
            + "select r.enterprise_id, count(*) as alike, count(distinct r.digest) as digests,"
            + " (array_agg(r.id order by r.made_at desc))[1] as last from ("
            + "select c.*, row_number() over (partition by c.enterprise_id, c.list_code, c.list_entry_id"
            + " order by c.made_at desc, c.id desc) as place from self_check c where %s and c.status = 'STANDING') r"
            + " where r.place <= ? group by r.enterprise_id, r.list_code, r.list_entry_id) s"
            + " where s.alike >= ? and s.digests = 1 order by s.enterprise_id, s.last limit " + (MOST + 1);

    /** The last quarter's that took too little time. */
    private static final String TOO_FAST = "select s.enterprise_id, " + NAME + ", s.id,"
            + " floor(extract(epoch from s.made_at - s.started_at) / s.item_count)::bigint from self_check s"
            + " where %s and s.status = 'STANDING' and s.started_at is not null and s.made_on >= ?"
            + " and extract(epoch from s.made_at - s.started_at) < ? * s.item_count"
            + " order by s.made_at desc, s.id limit " + (MOST + 1);

    private final EntityManager entities;
    private final Scopes scopes;
    private final PolicyBook policies;
    private final InstantSource clock;

    SelfCheckSignalQueries(EntityManager entities, Scopes scopes, PolicyBook policies, InstantSource clock) {
        this.entities = entities;
        this.scopes = scopes;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    SelfCheckSignals signals(@Nullable RegionCode region) {
        var today = ChinaTime.dayOf(clock.instant());
        var lines = new ArrayList<SelfCheckSignals.Line>();
        var rules = new ArrayList<SelfCheckSignals.Rule>();
        for (var kind : SelfCheckSignalKind.values()) {
            rule(kind, region, today).ifPresent(row -> {
                rules.add(new SelfCheckSignals.Rule(kind, PolicyBasis.of(row).view()));
                lines.addAll(lines(kind, row, region, today));
            });
        }
        return new SelfCheckSignals(lines.stream().limit(MOST).toList(), lines.size() > MOST, List.copyOf(rules));
    }

    private Optional<PolicyRow> rule(SelfCheckSignalKind kind, @Nullable RegionCode region, LocalDate today) {
        var place = scopes.current().placeFor(region);
        return policies.edition().find(kind.policy(), place, null, today).map(PolicyAnswer.Decided::result);
    }

    private List<SelfCheckSignals.Line> lines(
            SelfCheckSignalKind kind, PolicyRow row, @Nullable RegionCode region, LocalDate today) {
        var value = row.number(PolicyRow.VALUE).intValue();
        var before = new ArrayList<Object>();
        var within = new ArrayList<Object>();
        var predicate = ScopePredicate.sql(
                scopes.current().narrowedTo(region), kind == SelfCheckSignalKind.TOO_FAST ? "s" : "c", within);
        var after = new ArrayList<Object>();
        var since = today.minusMonths(kind == SelfCheckSignalKind.ALL_CLEAR ? value : 3);
        var select = switch (kind) {
            case ALL_CLEAR -> {
                before.addAll(List.of(since, since));
                after.addAll(List.of(row.number("least").intValue(), since));
                yield ALL_CLEAR;
            }
            case IDENTICAL -> {
                after.addAll(List.of(value, value));
                yield IDENTICAL;
            }
            case TOO_FAST -> {
                after.addAll(List.of(since, value));
                yield TOO_FAST;
            }
        };
        var parameters = new ArrayList<>(before);
        parameters.addAll(within);
        parameters.addAll(after);
        var rows = ScopePredicate.rows(entities, select.formatted(predicate), parameters);
        return rows.stream()
                .map(line -> new SelfCheckSignals.Line(
                        kind, (UUID) line[0], (String) line[1], (UUID) line[2], ((Number) line[3]).longValue()))
                .toList();
    }
}
