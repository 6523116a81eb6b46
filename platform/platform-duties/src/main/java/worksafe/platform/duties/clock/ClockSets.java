package worksafe.platform.duties.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.clock.ClockStart.DebtorSide;
import worksafe.platform.service.JdbcRows;

/**
 * Many clocks of one kind at once, in the transaction of a connection of long work: one statement for the clocks, one for
 * their events, one for their audit entries. What happens to each is what {@link Clocks} does to one.
 */
@ApplicationScoped
public class ClockSets {

    private static final String HOLD =
            "select id from clock where subject_type = ? and subject_id = any (?) and owed" + " order by id for update";

    private static final String CANCEL = "update clock set state = 'CANCELLED', finished_at = ?, reason = ?,"
            + " missing = null, look_at = null, version = version + 1 where subject_type = ? and kind = ? and subject_id = any (?) and owed"
            + " returning id, version, kind, subject_type, subject_id, enterprise_id, region, sector, due_at,"
            + " provisional, policy_code, source, clause, force, certainty, side, assignee";

    private static final String MEET = "update clock set state = 'MET', finished_at = ?, reason = null,"
            + " missing = null, look_at = null, version = version + 1 where subject_type = ? and kind = ? and subject_id = any (?) and owed"
            + " returning id, version, kind, subject_type, subject_id, enterprise_id, region, sector, due_at,"
            + " provisional, policy_code, source, clause, force, certainty, side, assignee";

    private static final String START = "insert into clock (id, version, kind, subject_type, subject_id, subject_name,"
            + " region, sector, enterprise_id, policy_code, source, clause, started_at, fixed_day, rolls, suspensions,"
            + " due_at, provisional, state, side, assignee, force, certainty, announced, look_at)"
            + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, false, 'RUNNING', ?, ?, ?, ?, '', ?)";

    private static final String REASSIGN = "update clock set assignee = ?, version = version + 1 where id in (select id"
            + " from clock where account(assignee) = account(?) and assignee is not null and owed and region between ? and ?"
            + " and (?::text is null or sector is null or sector = ?) order by id limit ? for update)"
            + " returning id, version, kind, subject_type, subject_id, enterprise_id, region, sector, due_at,"
            + " provisional, policy_code, source, clause, force, certainty, side, assignee, state";

    private final Audit audit;
    private final InstantSource clock;
    private final String context;

    ClockSets(Audit audit, InstantSource clock, @ConfigProperty(name = "worksafe.context") String context) {
        this.audit = audit;
        this.clock = clock;
        this.context = context;
    }

    /** Keeps sweeps and verbs from what is owed about these subjects until the transaction ends. */
    public void hold(Connection connection, String subjectType, Collection<UUID> subjects) throws SQLException {
        JdbcRows.each(connection, HOLD, List.of(subjectType, ids(connection, subjects)), unused -> {});
    }

    /** What is owed of that kind about these subjects, if it is, has fallen away. */
    public void cancel(Connection connection, String subjectType, String kind, Collection<UUID> subjects, String reason)
            throws SQLException {
        var now = clock.instant();
        var cancelled = new ArrayList<ClockEvent>();
        JdbcRows.each(
                connection,
                CANCEL,
                List.of(now.atOffset(ZoneOffset.UTC), reason, subjectType, kind, ids(connection, subjects)),
                row -> cancelled.add(new ClockEvent.Cancelled(context, facts(row, ClockState.CANCELLED), reason, now)));
        audit.announce(connection, cancelled);
    }

    /** What is owed of that kind about these subjects, if it is, was done now, late or not. */
    public void meet(Connection connection, String subjectType, String kind, Collection<UUID> subjects)
            throws SQLException {
        var now = clock.instant();
        var met = new ArrayList<ClockEvent>();
        JdbcRows.each(
                connection,
                MEET,
                List.of(now.atOffset(ZoneOffset.UTC), subjectType, kind, ids(connection, subjects)),
                row -> {
                    var late = !row.getBoolean(10)
                            && !now.isBefore(
                                    row.getObject(9, OffsetDateTime.class).toInstant());
                    met.add(new ClockEvent.Met(context, facts(row, ClockState.MET), ChinaTime.dayOf(now), late, now));
                });
        audit.announce(connection, met);
    }

    /**
     * What is owed by one official of an authority is another's from now on: the next ones, in a set. Those that went over are
     * not found again.
     *
     * @param place whose clocks, with all below it
     * @param sector whose clocks, with those of no sector; absent: of all
     * @return how many went over; none when nothing is left
     */
    public int reassign(
            Connection connection, String from, String to, RegionCode place, @Nullable Sector sector, int most)
            throws SQLException {
        var now = clock.instant();
        var word = sector == null ? null : sector.name();
        var assigned = new ArrayList<ClockEvent>();
        JdbcRows.each(
                connection,
                REASSIGN,
                Arrays.asList(to, from, place.low(), place.high(), word, word, most),
                row -> assigned.add(
                        new ClockEvent.Assigned(context, facts(row, ClockState.valueOf(row.getString(18))), now)));
        audit.announce(connection, assigned);
        return assigned.size();
    }

    /**
     * Starts clocks that run until the end of a fixed day; none of the same duty may run.
     *
     * @throws IllegalArgumentException for one that runs for a period
     */
    public void start(Connection connection, List<ClockStart> starts) throws SQLException {
        var now = clock.instant();
        var started = new ArrayList<ClockEvent>();
        var rows = new ArrayList<List<Object>>();
        for (var start : starts) {
            var lastDay = start.lastDay();
            if (lastDay == null) {
                throw new IllegalArgumentException("a set of clocks runs until fixed days");
            }
            var duty = start.duty();
            var debtor = start.debtor();
            var sector = debtor.sector();
            var id = Uuid7.next(clock);
            rows.add(Arrays.asList(
                    id,
                    duty.kind(),
                    duty.subjectType(),
                    duty.subjectId(),
                    start.subjectName(),
                    debtor.region().value(),
                    sector == null ? null : sector.name(),
                    debtor.enterpriseId(),
                    start.basis().policyCode(),
                    start.basis().source(),
                    start.basis().clause(),
                    start.startedAt().atOffset(ZoneOffset.UTC),
                    lastDay,
                    Suspensions.write(List.of()),
                    ChinaTime.endOf(lastDay).atOffset(ZoneOffset.UTC),
                    debtor.side().name(),
                    debtor.assignee(),
                    start.basis().force().name(),
                    start.basis().certainty().name(),
                    ClockLadder.firstLook(ChinaTime.endOf(lastDay)).atOffset(ZoneOffset.UTC)));
            var facts = new ClockFacts(
                    id,
                    1,
                    duty.kind(),
                    duty.subjectType(),
                    duty.subjectId(),
                    debtor.enterpriseId(),
                    debtor.region(),
                    sector,
                    debtor.side(),
                    debtor.assignee(),
                    lastDay,
                    false,
                    ClockFacts.Basis.of(start.basis()),
                    ClockState.RUNNING);
            started.add(new ClockEvent.Started(context, facts, ChinaTime.dayOf(start.startedAt()), now));
        }
        JdbcRows.insert(connection, START, rows, row -> row);
        audit.announce(connection, started);
    }

    private static Object ids(Connection connection, Collection<UUID> subjects) throws SQLException {
        return connection.createArrayOf("uuid", subjects.toArray());
    }

    private static ClockFacts facts(ResultSet row, ClockState state) throws SQLException {
        var sector = row.getString(8);
        var provisional = row.getBoolean(10);
        return new ClockFacts(
                Objects.requireNonNull(row.getObject(1, UUID.class)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                Objects.requireNonNull(row.getObject(5, UUID.class)),
                row.getObject(6, UUID.class),
                new RegionCode(row.getLong(7)),
                sector == null ? null : Sector.valueOf(sector),
                DebtorSide.valueOf(row.getString(16)),
                row.getString(17),
                new Deadline(row.getObject(9, OffsetDateTime.class).toInstant(), provisional).lastDay(),
                provisional,
                new ClockFacts.Basis(
                        row.getString(11),
                        row.getString(13),
                        Force.valueOf(row.getString(14)),
                        Certainty.valueOf(row.getString(15))),
                state);
    }
}
