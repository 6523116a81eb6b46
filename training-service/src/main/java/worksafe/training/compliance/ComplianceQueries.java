package worksafe.training.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** The list of those who may not work, computed from posts and certificates and from no stored verdict. */
@ApplicationScoped
class ComplianceQueries {

    private static final String BARRED = """
        select p.id, p.version, p.person_id, p.person_name, p.kind, p.category, p.from_day,
               c.id, c.number_shown, c.valid_until, c.in_force_until,
               case when c.id is null then 'CERTIFICATE_MISSING'
                    when c.cancellation_ground = 'HOLDER_DIED' then 'HOLDER_DIED'
                    when c.cancellation_ground = 'HOLDER_ASKED' then 'CERTIFICATE_CANCELLED'
                    when coalesce(c.cancellation_ground, c.status) = 'REVOKED' then 'CERTIFICATE_REVOKED'
                    when c.review_due_on is not null then 'REVIEW_OVERDUE'
                    else 'CERTIFICATE_LAPSED' end
        from post p
        left join lateral (
            select * from certificate h
            where h.person_id = p.person_id and h.kind = p.kind and h.category_key = p.category_key
              and h.valid_from <= ?
            order by h.in_force_until desc, h.id desc limit 1) c on true
        where p.enterprise_id = ? and p.kind = any (?)
          and p.from_day <= ? and (p.until_day is null or p.until_day > ?)
          and (c.id is null or c.in_force_until < ?)
          and %s %s
        order by p.person_name, p.id limit ?\
        """;

    private final EntityManager entities;
    private final EnterpriseDirectory enterprises;
    private final Requirements requirements;
    private final Scopes scopes;

    ComplianceQueries(
            EntityManager entities, EnterpriseDirectory enterprises, Requirements requirements, Scopes scopes) {
        this.entities = entities;
        this.enterprises = enterprises;
        this.requirements = requirements;
        this.scopes = scopes;
    }

    /**
     * The posts of an enterprise that may not be worked in on that day.
     *
     * @throws NotFound when there is no such enterprise within the scope
     */
    @Transactional
    Compliance of(UUID enterpriseId, LocalDate on, Page page) {
        var place = enterprises
                .find(enterpriseId)
                .filter(found -> scopes.current().covers(found.region(), found.sector(), enterpriseId))
                .orElseThrow(() -> new NotFound(enterpriseId));
        var demands = new EnumMap<QualificationKind, Requirement>(QualificationKind.class);
        for (var kind : QualificationKind.values()) {
            demands.put(kind, requirements.of(kind, place, on));
        }
        var rows = rows(enterpriseId, on, demands, page);
        return new Compliance(
                demands,
                Slice.of(
                        rows,
                        page,
                        row -> List.of(row.post().personName(), row.post().postId())));
    }

    private List<BarredPost> rows(
            UUID enterpriseId, LocalDate on, Map<QualificationKind, Requirement> demands, Page page) {
        var demanded = demands.entrySet().stream()
                .filter(demand -> demand.getValue().certificateRequired())
                .map(demand -> demand.getKey().name())
                .toArray(String[]::new);
        var parameters = new ArrayList<Object>(List.of(on, enterpriseId, demanded, on, on, on));
        var scope = ScopePredicate.sql(scopes.current(), "p", parameters);
        var behind = "";
        var after = page.after();
        if (after != null) {
            behind = "and (p.person_name, p.id) > (?, ?)";
            parameters.add(after.value(0, name -> name));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        var found = ScopePredicate.rows(entities, BARRED.formatted(scope, behind), parameters);
        return found.stream().map(row -> barred(row, demands)).toList();
    }

    private static BarredPost barred(Object[] row, Map<QualificationKind, Requirement> demands) {
        var kind = QualificationKind.valueOf((String) row[4]);
        var demand = demands.get(kind);
        if (demand == null) {
            throw new IllegalStateException("no requirement asked for " + Arrays.toString(row));
        }
        var post = new ComplianceView.PostLine(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (UUID) row[2],
                (String) row[3],
                kind,
                row[5] == null ? null : OperationCategory.valueOf((String) row[5]),
                day(row[6]),
                (UUID) row[7],
                (String) row[8],
                row[9] == null ? null : day(row[9]),
                row[10] == null ? null : day(row[10]));
        return new BarredPost(post, demand.unmet(BarGround.valueOf((String) row[11])));
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    /** What was demanded, and the posts that do not meet it. */
    record Compliance(Map<QualificationKind, Requirement> demands, Slice<BarredPost> barred) {}

    /** A post that may not be worked in, and why. */
    record BarredPost(ComplianceView.PostLine post, BarReason reason) {}
}
