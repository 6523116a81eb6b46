package worksafe.registry.bureau.consider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.lead.LeadOperations;
import worksafe.registry.lead.LeadOperations.Found;

/**
 * Looks once at each fact whose day has come: at an injury beside the accidents that inspections announced, and at a project
 * beside those that are filed with the registry. What is missing there raises a lead.
 */
@ApplicationScoped
public class ConsiderationOperations {

    private static final String CONCEALED = "CONCEALED_ACCIDENT";
    private static final String UNFILED = "PROJECT_UNFILED";
    private static final String ACCIDENT_DAYS = "lead.accident-days";
    private static final int MOST = 50;
    private static final String ITEMS = "一二三四五六七";

    private static final String DUE = "select id, enterprise_id, region, sector, record_type, content::text, day"
            + " from bureau_fact where consider_on <= ? and considered_at is null and superseded_at is null"
            + " order by consider_on, id limit ? for update skip locked";

    /** Whatever became of the report: one that was found to be no accident was a report, too. */
    private static final String REPORTED = "select 1 from archive_entry a join archive_event v on v.id = a.event_id"
            + " where a.enterprise_id = ? and a.context = 'inspections' and a.kind = 'accident'"
            + " and (v.data::jsonb ->> 'occurredOn')::date between ? and ? limit 1";

    /** By its title, however it is written, or one title within the other. */
    private static final String FILED = "select 1 from construction_project p, (select name_fold(?) as title) t"
            + " where p.enterprise_id = ? and p.status <> 'ABANDONED'"
            + " and (strpos(name_fold(p.title), t.title) > 0 or strpos(t.title, name_fold(p.title)) > 0) limit 1";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final PolicyBook policies;
    private final LeadOperations leads;
    private final InstantSource clock;

    ConsiderationOperations(
            AgroalDataSource database,
            ObjectMapper json,
            PolicyBook policies,
            LeadOperations leads,
            InstantSource clock) {
        this.database = database;
        this.json = json;
        this.policies = policies;
        this.leads = leads;
        this.clock = clock;
    }

    private record Due(
            UUID id,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            RecordType type,
            JsonNode content,
            LocalDate day) {

        String said(String field) {
            return content.path(field).asText("");
        }

        /** The same for whatever is told of the same matter, corrected or by another bureau. */
        UUID matter() {
            var what = type == RecordType.WORK_INJURY ? "injury" : "project";
            return UUID.nameUUIDFromBytes(
                    (what + ":" + enterpriseId + ":" + said("number")).getBytes(StandardCharsets.UTF_8));
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
        var due = new ArrayList<Due>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(connection, DUE, List.of(today, MOST), row -> due.add(read(row))));
        for (var fact : due) {
            consider(fact, today);
            JdbcRows.run(
                    database,
                    connection -> JdbcRows.change(
                            connection,
                            "update bureau_fact set considered_at = ? where id = ?",
                            List.of(clock.instant().atOffset(ZoneOffset.UTC), fact.id())));
        }
        return !due.isEmpty();
    }

    private Due read(ResultSet row) throws SQLException {
        try {
            return new Due(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    new RegionCode(row.getLong(3)),
                    Sector.valueOf(row.getString(4)),
                    RecordType.valueOf(row.getString(5)),
                    json.readTree(row.getString(6)),
                    row.getObject(7, LocalDate.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void consider(Due fact, LocalDate today) {
        switch (fact.type()) {
            case WORK_INJURY ->
                policies.edition()
                        .find(ACCIDENT_DAYS, fact.region(), fact.sector(), today)
                        .map(PolicyAnswer.Decided::result)
                        .map(row -> row.number(PolicyRow.VALUE).intValue())
                        .filter(days -> !exists(
                                REPORTED,
                                List.of(
                                        fact.enterpriseId(),
                                        fact.day().minusDays(days),
                                        fact.day().plusDays(days))))
                        .ifPresent(days -> leads.raise(injury(fact, days)));
            case PROJECT_INITIATION, PROJECT_FILING -> {
                if (!exists(FILED, List.of(fact.said("title"), fact.enterpriseId()))) {
                    leads.raise(project(fact));
                }
            }
            case INJURY_INSURANCE, HEADCOUNT, OUTPUT, ABOVE_SCALE -> {}
        }
    }

    private boolean exists(String select, List<?> parameters) {
        var found = new ArrayList<Integer>();
        JdbcRows.run(
                database, connection -> JdbcRows.each(connection, select, parameters, row -> found.add(row.getInt(1))));
        return !found.isEmpty();
    }

    private static Found injury(Due fact, int days) {
        return new Found(
                CONCEALED,
                fact.enterpriseId(),
                fact.matter(),
                cut("工伤认定 " + fact.said("number") + " 未见事故报告"),
                "工伤认定 " + fact.said("number") + "：受伤日期 " + fact.said("injuredOn") + "，依据工伤保险条例"
                        + article(fact.said("ground")) + "，"
                        + (fact.said("result").equals("DEATH") ? "死亡" : "伤残等级 " + fact.said("grade") + " 级")
                        + "；该日前后 " + days + " 日内未见该企业报告事故。仅供核实，不能作为认定的依据。",
                fact.day());
    }

    /** {@code 14-1} as people write it. */
    private static String article(String ground) {
        var item = Integer.parseInt(ground.substring(ground.indexOf('-') + 1));
        return (ground.startsWith("14") ? "第十四条第（" : "第十五条第（") + ITEMS.charAt(item - 1) + "）项";
    }

    private static Found project(Due fact) {
        return new Found(
                UNFILED,
                fact.enterpriseId(),
                fact.matter(),
                cut("项目 " + fact.said("number") + " 未见“三同时”手续"),
                (fact.type() == RecordType.PROJECT_INITIATION ? "立项" : "备案") + "项目 " + fact.said("number") + "《"
                        + fact.said("title") + "》，日期 " + fact.said("decidedOn")
                        + "，属于应当进行安全预评价的建设项目；至今未见该企业登记同名的建设项目。仅供核实，不能作为认定的依据。",
                fact.day());
    }

    private static String cut(String title) {
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }
}
