package worksafe.inspections.campaign.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.count.AccidentCounts;
import worksafe.inspections.accident.count.CountedAccidents;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** Counts what founds a campaign, within what the caller is shown, and holds it against the thresholds of the policy book. */
@ApplicationScoped
public class CampaignCriteria implements PolicyBook.Words {

    private static final String THRESHOLD = "campaign.threshold.";
    private static final String MONTHS = "campaign.criteria-months";

    /** Major and listed dangers that are open. */
    private static final String DANGERS = "select count(distinct g.subject_id) from visit_ground g"
            + " where g.until is null and g.ground in ('MAJOR_DANGER', 'LISTED_DANGER')"
            + " and g.region between :low and :high and (:sector = '' or g.sector = :sector)";

    /** Orders whose day was missed, or which came back. */
    private static final String ORDERS = "select count(*) from rectification_order o where o.issued_at >= :first"
            + " and o.region between :low and :high and (:sector = '' or o.sector = :sector)"
            + " and (o.overdue_since is not null"
            + " or exists (select from order_step s where s.order_id = o.id and s.kind in ('OVERDUE', 'REOPENED')))";

    private final EntityManager entities;
    private final PolicyBook policies;
    private final AccidentCounts accidents;

    CampaignCriteria(EntityManager entities, PolicyBook policies, AccidentCounts accidents) {
        this.entities = entities;
        this.policies = policies;
        this.accidents = accidents;
    }

    @Override
    public boolean areFor(String code) {
        return code.equals(THRESHOLD + "*");
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(CampaignCriterion.values())
                .map(CampaignCriterion::word)
                .collect(Collectors.toSet());
    }

    /** The figures of those criteria, in the order of the enum. */
    public List<CriterionFigure> figures(
            Collection<CampaignCriterion> asked, RegionCode place, @Nullable Sector sector, LocalDate day) {
        var months = policies.evaluate(MONTHS, place, sector, day)
                .result()
                .number(PolicyRow.VALUE)
                .intValueExact();
        var first = day.minusMonths(months);
        return asked.stream()
                .distinct()
                .sorted()
                .map(criterion -> {
                    var row = policies.evaluate(THRESHOLD + criterion.word(), place, sector, day)
                            .result();
                    return CriterionFigure.of(
                            criterion,
                            count(criterion, place, sector, first, day),
                            row.number(PolicyRow.VALUE).intValueExact(),
                            row.source(),
                            row.clause());
                })
                .toList();
    }

    private int count(
            CampaignCriterion criterion, RegionCode place, @Nullable Sector sector, LocalDate first, LocalDate day) {
        return switch (criterion) {
            case ACCIDENTS_FREQUENT -> {
                var all = CountedAccidents.of(place, first, day.plusDays(1));
                var tally = accidents.tally(sector == null ? all : all.ofSector(sector));
                yield Math.toIntExact(tally.accidents());
            }
            case DANGERS_PROMINENT -> count(DANGERS, place, sector, null);
            case VIOLATIONS_UNCEASING -> count(ORDERS, place, sector, first);
        };
    }

    private int count(String sql, RegionCode place, @Nullable Sector sector, @Nullable LocalDate first) {
        var query = entities.createNativeQuery(sql, Long.class)
                .setParameter("low", place.low())
                .setParameter("high", place.high())
                .setParameter("sector", sector == null ? "" : sector.name());
        if (first != null) {
            var unused = query.setParameter("first", ChinaTime.startOf(first));
        }
        return Math.toIntExact((Long) query.getSingleResult());
    }
}
