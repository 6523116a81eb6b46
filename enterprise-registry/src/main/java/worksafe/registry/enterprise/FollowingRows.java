package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import worksafe.platform.duties.UnitedRows;
import worksafe.platform.duties.UnitedRows.Owner;
import worksafe.platform.duties.UnitedRows.Table;

/**
 * The rows that belong to an enterprise and are seen by whoever supervises it: they follow its region and sector. The
 * lists are complete; a test compares them with the schema.
 */
@ApplicationScoped
class FollowingRows {

    /** Tables whose rows follow. Enterprise and its identifiers move by themselves, as the aggregate. */
    static final List<String> TABLES = List.of(
            "enterprise_history",
            "archive_entry",
            "archive_event",
            "clock",
            "application",
            "panel",
            "register_holding",
            "register_entry",
            "task",
            "remark",
            "obligation",
            "obligation_change",
            "scorecard_result",
            "standardisation_rating",
            "safety_permit",
            "emergency_plan",
            "emergency_drill",
            "construction_project",
            "enterprise_grade",
            "enterprise_grade_change",
            "blacklist_entry",
            "responsibility_item",
            "responsibility_entry",
            "duty_letter",
            "account_claim",
            "bureau_fact",
            "lead");

    /** Tables that name an enterprise and a region and stay as they are, with the reason. */
    static final Map<String, String> STAY = Map.ofEntries(
            Map.entry("enterprise", "the aggregate itself"),
            Map.entry("enterprise_identifier", "part of the aggregate"),
            Map.entry("enterprise_departure", "tells the place that was left"),
            Map.entry("audit_entry", "tells for ever where an act took place"),
            Map.entry("outbox", "announces what was, where it was"),
            Map.entry("event_log", "told what was, where it was"),
            Map.entry("refused_event", "tells what could not be taken over, where it was"),
            Map.entry("dead_letter", "an event as it came"),
            Map.entry("risk_census_place", "tells what was, where it was"),
            Map.entry("high_risk_enterprise", "tells what was, where it was"),
            Map.entry("law_text", "of an office, never of an enterprise"),
            Map.entry("authority", "no enterprise's; hidden from enterprise users by a column that is always empty"),
            Map.entry("grid", "as authority"),
            Map.entry("bureau_sender", "as authority"),
            Map.entry("bureau_feed", "as authority"),
            Map.entry("bureau_delivery", "as authority"),
            Map.entry("bureau_refusal", "as authority"),
            Map.entry("official", "as authority"),
            Map.entry("official_transfer", "as authority"),
            Map.entry("official_snapshot", "as authority"),
            Map.entry("official_hand_over", "as authority"));

    /**
     * Tables whose rows become the survivor's in a merge. History, registers, letters and what bureaus told stay with the record that
     * they are of.
     */
    private static final List<Table> UNITED = List.of(
            new Table("clock", true, true),
            new Table("blacklist_entry", true, true),
            new Table("application", true, true),
            new Table("panel", true, true),
            new Table("archive_entry", true, false),
            new Table("archive_event", true, false),
            new Table("task", true, true),
            new Table("remark", true, true),
            new Table("emergency_plan", true, true),
            new Table("emergency_drill", true, true),
            new Table("construction_project", true, true),
            new Table("responsibility_item", true, false),
            new Table("responsibility_entry", true, true),
            new Table("account_claim", true, true),
            new Table("lead", true, true));

    private static final Table RATINGS = new Table("standardisation_rating", true, true);

    /** A rating goes over unless the survivor has one like it, since by one standard an enterprise has one. */
    private static final String NONE_LIKE_IT = """
            (r.status = 'ENDED' or not exists (select from standardisation_rating o where o.enterprise_id = :into
                and o.standard = r.standard and o.status <> 'ENDED' and (o.status = 'RATED') = (r.status = 'RATED')))""";

    private static final Table PERMITS = new Table("safety_permit", true, true);

    /** A permit, too, unless the survivor has one for the same trade and unit. */
    private static final String NO_PERMIT_LIKE_IT = """
            (r.status not in ('PREPARED', 'ACCEPTED', 'EXAMINED', 'IN_FORCE', 'SUSPENDED') or not exists (
                select from safety_permit o where o.enterprise_id = :into and o.trade = r.trade and o.unit = r.unit
                and o.status in ('PREPARED', 'ACCEPTED', 'EXAMINED', 'IN_FORCE', 'SUSPENDED')
                and (o.status in ('IN_FORCE', 'SUSPENDED')) = (r.status in ('IN_FORCE', 'SUSPENDED'))))""";

    /** What was told since of a matter that goes back, goes back with it. */
    private static final String TOLD_SINCE = """
            insert into united_row (absorbed_id, kind, row_id)
            select u.absorbed_id, 'archive_event', v.id
            from united_row u join archive_entry e on e.id = u.row_id
            join archive_event v on v.enterprise_id = e.enterprise_id
                and (v.context, v.kind, v.subject_id) = (e.context, e.kind, e.subject_id)
            where u.absorbed_id = :absorbed and u.kind = 'archive_entry' on conflict do nothing""";

    /** What the absorbed record owes as an enterprise the survivor owes, unless it does already. */
    private static final String OWED_BY_IT = """
            update clock r set subject_id = :into
            where r.subject_type = 'enterprise' and r.subject_id = :absorbed and r.owed
              and not exists (select from clock o where o.subject_type = 'enterprise' and o.subject_id = :into
                  and o.kind = r.kind and o.owed)""";

    private static final String OWED_AGAIN = """
            update clock r set subject_id = :absorbed from united_row u
            where u.absorbed_id = :absorbed and u.kind = 'clock' and u.row_id = r.id and r.subject_type = 'enterprise'""";

    private final EntityManager entities;
    private final UnitedRows united;

    FollowingRows(EntityManager entities, UnitedRows united) {
        this.entities = entities;
        this.united = united;
    }

    /** Gives what belongs to a record that was merged into another to this other, in the transaction of the merge. */
    void unite(Enterprise absorbed, Enterprise survivor) {
        entities.flush();
        UNITED.forEach(table -> united.unite(table, absorbed.id(), owner(survivor), "true"));
        united.unite(RATINGS, absorbed.id(), owner(survivor), NONE_LIKE_IT);
        var unused = entities.createNativeQuery(OWED_BY_IT)
                .setParameter("absorbed", absorbed.id())
                .setParameter("into", survivor.id())
                .executeUpdate();
        united.unite(PERMITS, absorbed.id(), owner(survivor), NO_PERMIT_LIKE_IT);
    }

    /** Gives back what came with a record that was merged into another. */
    void separate(Enterprise absorbed) {
        entities.flush();
        var unused = entities.createNativeQuery(TOLD_SINCE)
                .setParameter("absorbed", absorbed.id())
                .executeUpdate();
        var unusedEither = entities.createNativeQuery(OWED_AGAIN)
                .setParameter("absorbed", absorbed.id())
                .executeUpdate();
        UNITED.forEach(table -> united.separate(table, owner(absorbed)));
        united.separate(RATINGS, owner(absorbed));
        united.separate(PERMITS, owner(absorbed));
    }

    private static Owner owner(Enterprise enterprise) {
        return new Owner(enterprise.id(), enterprise.region(), enterprise.sector());
    }

    /** Lets all rows follow the enterprises to where they are now; in the transaction of their move. */
    void follow(Collection<Enterprise> enterprises) {
        if (enterprises.isEmpty()) {
            return;
        }
        // First the enterprise: whoever adds rows for it locks it, so none can slip in with the old place.
        entities.flush();
        for (var table : TABLES) {
            var unused = entities.createNativeQuery("update " + table + " r set region = e.region, sector = e.sector"
                            + " from enterprise e where e.id in (:ids) and r.enterprise_id = e.id"
                            + " and (r.region, r.sector) is distinct from (e.region, e.sector)")
                    .setParameter(
                            "ids", enterprises.stream().map(Enterprise::id).toList())
                    .executeUpdate();
        }
    }
}
