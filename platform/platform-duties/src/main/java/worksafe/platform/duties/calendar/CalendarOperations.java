package worksafe.platform.duties.calendar;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.CalendarDay;
import worksafe.kernel.DayKind;
import worksafe.kernel.RegionCode;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.MigrationStep;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.lock.AdvisoryLock;

/** Loads notices: those that ship with the suite, those an operator publishes, those another context announced. */
@ApplicationScoped
class CalendarOperations {

    private static final AdvisoryLock LOCK = new AdvisoryLock("worksafe-calendar", 0);

    private static final String SHIPPED_SOURCE = "国务院办公厅关于%d年部分节假日安排的通知";

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final String context;

    CalendarOperations(
            AgroalDataSource database,
            Scopes scopes,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.database = database;
        this.scopes = scopes;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.context = context;
    }

    void seed(@Observes @Priority(100) StartupEvent event) {
        if (MigrationStep.isThis()) {
            return;
        }
        scopes.run(
                Scope.system(Scope.SystemTask.REFERENCE_DATA),
                () -> QuarkusTransaction.requiringNew().run(this::seedShipped));
    }

    private void seedShipped() {
        try (var connection = database.getConnection()) {
            lock(connection);
            var published = years(connection);
            var acts = new ArrayList<AuditedAct>();
            var shipped = new TreeMap<Integer, List<CalendarDay>>();
            for (var day : WorkingCalendar.shippedDays()) {
                shipped.computeIfAbsent(day.noticeYear(), year -> new ArrayList<>())
                        .add(day);
            }
            shipped.keySet().removeAll(published);
            for (var entry : shipped.entrySet()) {
                var year = entry.getKey();
                var notice = new CalendarNotice(year, SHIPPED_SOURCE.formatted(year), entry.getValue(), 1);
                write(connection, notice);
                acts.add(act("calendar-seeded", notice));
            }
            audit.record(connection, acts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Publishes or amends the notice of a year and announces it: every context follows, so only the nation's own operator may.
     *
     * @throws RuleViolation 422 {@code outside-jurisdiction} to whoever acts for a place within the nation
     */
    @Transactional
    CalendarNotice publish(CalendarNotice draft, IfMatch expected) {
        scopes.current().requireAllOf(RegionCode.NATION);
        try (var connection = database.getConnection()) {
            lock(connection);
            var present = version(connection, draft.year());
            expected.require(present);
            var notice = new CalendarNotice(draft.year(), draft.source(), draft.days(), present + 1);
            write(connection, notice);
            outbox.append(new CalendarPublished(
                    context,
                    notice.year(),
                    notice.version(),
                    RegionCode.NATION,
                    notice.source(),
                    notice.days().stream().map(CalendarPublished.Day::of).toList(),
                    scopes.current().subject(),
                    clock.instant()));
            return notice;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes over a notice that the master of the calendar announced, unless it is known already. */
    @Transactional
    void follow(CalendarNotice announced) {
        try (var connection = database.getConnection()) {
            lock(connection);
            if (version(connection, announced.year()) < announced.version()) {
                write(connection, announced);
                audit.record(connection, List.of(act("calendar-followed", announced)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The notice of a year; without days and with version 0 while there is none. */
    @Transactional
    CalendarNotice notice(int year) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select n.source, n.version, d.day, d.kind, d.name from calendar_notice n"
                                + " join calendar_day d on d.notice_year = n.year where n.year = ? order by d.day")) {
            select.setInt(1, year);
            var days = new ArrayList<CalendarDay>();
            var source = "";
            var version = 0L;
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    source = row.getString(1);
                    version = row.getLong(2);
                    days.add(new CalendarDay(
                            row.getObject(3, LocalDate.class),
                            DayKind.valueOf(row.getString(4)),
                            row.getString(5),
                            year));
                }
            }
            return new CalendarNotice(year, source, days, version);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writers go one after the other, so that two notices cannot both claim a day. */
    private static void lock(Connection connection) throws SQLException {
        LOCK.take(connection, LOCK.name());
    }

    private static List<Integer> years(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select year from calendar_notice");
                var row = select.executeQuery()) {
            var years = new ArrayList<Integer>();
            while (row.next()) {
                years.add(row.getInt(1));
            }
            return years;
        }
    }

    private static long version(Connection connection, int year) throws SQLException {
        try (var select = connection.prepareStatement("select version from calendar_notice where year = ?")) {
            select.setInt(1, year);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void write(Connection connection, CalendarNotice notice) throws SQLException {
        try (var upsert = connection.prepareStatement(
                        "insert into calendar_notice (year, source, version, published_at, published_by)"
                                + " values (?, ?, ?, ?, ?) on conflict (year) do update set source = excluded.source,"
                                + " version = excluded.version, published_at = excluded.published_at,"
                                + " published_by = excluded.published_by");
                var delete = connection.prepareStatement("delete from calendar_day where notice_year = ?");
                var insert = connection.prepareStatement(
                        "insert into calendar_day (day, kind, name, notice_year) values (?, ?, ?, ?)")) {
            upsert.setInt(1, notice.year());
            upsert.setString(2, notice.source());
            upsert.setLong(3, notice.version());
            upsert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.setString(5, scopes.current().subject());
            upsert.executeUpdate();
            delete.setInt(1, notice.year());
            delete.executeUpdate();
            requireFree(connection, notice);
            for (var day : notice.days()) {
                insert.setObject(1, day.date());
                insert.setString(2, day.kind().name());
                insert.setString(3, day.name());
                insert.setInt(4, notice.year());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void requireFree(Connection connection, CalendarNotice notice) throws SQLException {
        try (var select = connection.prepareStatement("select day from calendar_day where day = any (?) limit 1")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "date",
                            notice.days().stream().map(CalendarDay::date).toArray()));
            try (var row = select.executeQuery()) {
                if (row.next()) {
                    throw new RuleViolation(
                            DutyProblem.CALENDAR_DAY_TAKEN,
                            row.getObject(1, LocalDate.class).toString());
                }
            }
        }
    }

    private static AuditedAct act(String action, CalendarNotice notice) {
        return AuditedAct.of(action, "calendar-notice", notice.year(), RegionCode.NATION)
                .version(notice.version())
                .leadingTo(notice.toString());
    }
}
