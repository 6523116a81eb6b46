package worksafe.registry.credit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.blacklist.BlacklistEntries;
import worksafe.registry.credit.CreditRecordView.BadRecord;
import worksafe.registry.credit.CreditRecordView.CreditEntry;
import worksafe.registry.enterprise.Enterprises;
import worksafe.registry.grade.GradeQueries;

/** Reads the credit record of an enterprise that the present scope shows. */
@ApplicationScoped
class CreditQueries {

    private static final String ENTRIES = "select entry_id, kind, valid_until, recorded_at from register_entry"
            + " where enterprise_id = ? and kind = ? and latest and live and counted order by recorded_at desc, entry_id"
            + " limit 50";

    private static final String BAD = "select context, kind, subject_id, number, title, state, grade, overdue, closed,"
            + " occurred_at from archive_entry where enterprise_id = ? and violation"
            + " order by occurred_at desc, id limit 200";

    private final Enterprises enterprises;
    private final BlacklistEntries blacklist;
    private final GradeQueries grades;
    private final AgroalDataSource database;

    CreditQueries(Enterprises enterprises, BlacklistEntries blacklist, GradeQueries grades, AgroalDataSource database) {
        this.enterprises = enterprises;
        this.blacklist = blacklist;
        this.grades = grades;
        this.database = database;
    }

    /** @throws worksafe.platform.http.NotFound when there is no such enterprise, or it lies outside the scope */
    @Transactional
    CreditRecordView of(UUID id) {
        var enterprise = enterprises.view(id).summary();
        var entries = blacklist.of(id);
        return JdbcRows.within(
                database,
                connection -> new CreditRecordView(
                        id,
                        enterprise.name(),
                        entries(connection, id, "safety-commitment"),
                        bad(connection, id),
                        entries,
                        entries.stream().anyMatch(entry -> entry.listedOn() != null && entry.endedOn() == null),
                        entries(connection, id, "integrity-evaluation"),
                        grades.find(id).orElse(null)));
    }

    private static List<CreditEntry> entries(Connection connection, UUID enterprise, String kind) throws SQLException {
        var entries = new ArrayList<CreditEntry>();
        JdbcRows.each(
                connection,
                ENTRIES,
                List.of(enterprise, kind),
                row -> entries.add(new CreditEntry(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, OffsetDateTime.class).toInstant())));
        return entries;
    }

    private static List<BadRecord> bad(Connection connection, UUID enterprise) throws SQLException {
        var records = new ArrayList<BadRecord>();
        JdbcRows.each(
                connection,
                BAD,
                List.of(enterprise),
                row -> records.add(new BadRecord(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        row.getObject(10, OffsetDateTime.class).toInstant())));
        return records;
    }
}
