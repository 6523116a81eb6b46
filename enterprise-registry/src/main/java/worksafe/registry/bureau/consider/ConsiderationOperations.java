package worksafe.registry.bureau.consider;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Problems;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.bureau.record.FieldTexts;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.lead.LeadKind;
import worksafe.registry.lead.LeadOperations;
import worksafe.registry.lead.Suspicion;

/**
 * Looks once at each fact whose day has come: at an injury beside the accidents that inspections announced, and at a project
 * beside those that are filed with the registry. What is missing there raises a lead.
 */
@ApplicationScoped
public class ConsiderationOperations {

    private static final int MOST = 50;

    private static final String DUE = "select id, enterprise_id, region, sector, record_type, content::text, day"
            + " from bureau_fact where consider_on <= ? and considered_at is null and superseded_at is null"
            + " order by consider_on, id limit ? for update skip locked";

    /** Whatever became of the report: one that was found to be no accident was a report, too. */
    private static final String REPORTED = "select 1 from archive_entry a join archive_event v on v.id = a.event_id"
            + " where a.enterprise_id = ? and a.context = 'inspections' and a.kind = 'accident'"
            + " and (v.data::jsonb ->> 'occurredOn')::date between ? and ? limit 1";

    /** Titles however they are written. */
    private static final String TITLES = "select name_fold(p.title), name_fold(?) from construction_project p"
            + " where p.enterprise_id = ? and p.status <> 'ABANDONED'";

    private final AgroalDataSource database;
    private final LeadGrounds grounds;
    private final LeadOperations leads;
    private final LeadWords words;
    private final InstantSource clock;

    ConsiderationOperations(
            AgroalDataSource database,
            LeadGrounds grounds,
            LeadOperations leads,
            Problems problems,
            InstantSource clock) {
        this.database = database;
        this.grounds = grounds;
        this.leads = leads;
        this.words = new LeadWords(problems.messages());
        this.clock = clock;
    }

    private record Due(
            UUID id,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            RecordType type,
            Map<String, String> content,
            LocalDate day) {

        static Due read(ResultSet row) throws SQLException {
            return new Due(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    new RegionCode(row.getLong(3)),
                    Sector.valueOf(row.getString(4)),
                    RecordType.valueOf(row.getString(5)),
                    FieldTexts.read(row.getString(6)),
                    row.getObject(7, LocalDate.class));
        }

        /** The same for whatever is told of the same matter, corrected or by another bureau. */
        UUID matter() {
            var what = type == RecordType.WORK_INJURY ? "injury" : "project";
            var number = content.getOrDefault("number", "");
            return UUID.nameUUIDFromBytes((what + ":" + enterpriseId + ":" + number).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Looks at some whose day has come, within the present scope.
     *
     * @return whether there were any
     */
    @Transactional
    public boolean next() {
        var today = ChinaTime.dayOf(clock.instant());
        var due = JdbcRows.list(database, DUE, List.of(today, MOST), Due::read);
        for (var fact : due) {
            consider(fact, today);
            JdbcRows.change(
                    database,
                    "update bureau_fact set considered_at = ? where id = ?",
                    List.of(clock.instant().atOffset(ZoneOffset.UTC), fact.id()));
        }
        return !due.isEmpty();
    }

    private void consider(Due fact, LocalDate today) {
        var deciding = grounds.deciding(fact.type(), fact.region(), fact.sector(), today);
        switch (fact.type()) {
            case WORK_INJURY ->
                grounds.accidentDays(fact.region(), fact.sector(), today)
                        .filter(days -> !isReported(fact, days))
                        .ifPresent(days -> deciding.ifPresent(row -> leads.raise(new Suspicion(
                                LeadKind.CONCEALED_ACCIDENT,
                                fact.enterpriseId(),
                                fact.matter(),
                                words.injuryTitle(fact.content()),
                                words.injuryFinding(fact.content(), row, days),
                                fact.day()))));
            case PROJECT_INITIATION, PROJECT_FILING ->
                deciding.filter(row -> !isFiled(fact))
                        .ifPresent(row -> leads.raise(new Suspicion(
                                LeadKind.PROJECT_UNFILED,
                                fact.enterpriseId(),
                                fact.matter(),
                                words.projectTitle(fact.content()),
                                words.projectFinding(fact.type(), fact.content(), row),
                                fact.day())));
            case INJURY_INSURANCE, HEADCOUNT, OUTPUT, ABOVE_SCALE -> {}
        }
    }

    private boolean isReported(Due fact, int days) {
        return !JdbcRows.list(
                        database,
                        REPORTED,
                        List.of(
                                fact.enterpriseId(),
                                fact.day().minusDays(days),
                                fact.day().plusDays(days)),
                        row -> row.getInt(1))
                .isEmpty();
    }

    private boolean isFiled(Due fact) {
        return JdbcRows.list(
                        database,
                        TITLES,
                        List.of(fact.content().getOrDefault("title", ""), fact.enterpriseId()),
                        row -> ProjectTitles.areOfOne(row.getString(1), row.getString(2)))
                .contains(true);
    }
}
