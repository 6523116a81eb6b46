package worksafe.inspections.ground;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.JdbcRows;

/** The grounds as the database has them. */
@ApplicationScoped
public class VisitGroundQueries {

    private static final List<String> TYPES =
            List.of("uuid", "text", "uuid", "bigint", "text", "bigint", "date", "boolean");

    /** Of a subject heard of before as this ground, the newest period is ended, or only noted as heard of again. */
    private static final String FOLLOW = """
            with heard as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as h (subject_id, number, enterprise_id, region, sector, revision, day, held)
            ), newest as (
                select distinct on (g.subject_id) g.id, g.subject_id, g.revision, g.until
                from visit_ground g join heard h on h.subject_id = g.subject_id
                where g.ground = ?
                order by g.subject_id, g.revision desc, g.since desc
            )
            update visit_ground g
            set revision = h.revision,
                until = case when h.held or g.until is not null then g.until else greatest(h.day, g.since) end
            from newest n join heard h on h.subject_id = n.subject_id
            where g.id = n.id and h.revision > n.revision and not (h.held and n.until is not null)
            returning g.enterprise_id""";

    /**
     * A period begins for a subject that is heard of for the first time as this ground, or taken up again. One that is over when it is first
     * heard of leaves a period of no length, so that an older event, should it come later, is known to be older.
     */
    private static final String BEGIN = """
            with heard as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as h (subject_id, number, enterprise_id, region, sector, revision, day, held)
            )
            insert into visit_ground
                (id, region, sector, enterprise_id, ground, subject_id, number, revision, since, until)
            select uuidv7(), coalesce(s.region, h.region), coalesce(s.sector, h.sector),
                coalesce(s.enterprise_id, h.enterprise_id), ?, h.subject_id, h.number, h.revision, h.day,
                case when h.held then null else h.day end
            from heard h
            left join enterprise_snapshot e on e.enterprise_id = h.enterprise_id
            left join enterprise_snapshot s on s.enterprise_id = coalesce(e.merged_into, e.enterprise_id)
            where not exists (select from visit_ground g where g.subject_id = h.subject_id and g.ground = ?
                and (g.revision >= h.revision or g.until is null or not h.held))
            returning enterprise_id""";

    /** Of subjects of which nothing newer was told, the period that is open is ended. */
    private static final String END = """
            with heard as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as h (subject_id, number, enterprise_id, region, sector, revision, day, held)
            )
            update visit_ground g set until = greatest(h.day, g.since) from heard h
            where g.subject_id = h.subject_id and g.ground = ? and g.until is null
            returning g.enterprise_id""";

    /** Of subjects of which nothing newer was told and no period is open, one begins, or goes on that was ended on the same day. */
    private static final String BEGIN_AGAIN = """
            with heard as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as h (subject_id, number, enterprise_id, region, sector, revision, day, held)
            )
            insert into visit_ground
                (id, region, sector, enterprise_id, ground, subject_id, number, revision, since, until)
            select uuidv7(), h.region, h.sector, h.enterprise_id, ?, h.subject_id, h.number, h.revision, h.day, null
            from heard h
            on conflict (subject_id, ground, revision, since) do update set until = null
            returning enterprise_id""";

    private static final String HELD =
            "select enterprise_id, ground, subject_id, number, since, until from visit_ground"
                    + " where enterprise_id = any (?) and (until is null or until > since) and (until is null or until >= ?)"
                    + " order by enterprise_id, since, id";

    private final AgroalDataSource database;
    private final Event<GroundsHeard> heard;

    VisitGroundQueries(AgroalDataSource database, Event<GroundsHeard> heard) {
        this.database = database;
        this.heard = heard;
    }

    /**
     * What was told of a subject.
     *
     * @param held whether it is a ground from then on
     */
    record Heard(
            UUID subjectId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            LocalDate day,
            boolean held) {

        /** As an event tells it; empty where it names no enterprise. */
        static Optional<Heard> of(ReceivedEvent event, String number, LocalDate day, boolean held) {
            var enterprise = event.enterpriseId();
            var sector = event.sector();
            return enterprise == null || sector == null
                    ? Optional.empty()
                    : Optional.of(new Heard(
                            event.aggregateId(),
                            number,
                            enterprise,
                            event.region(),
                            sector,
                            event.revision(),
                            day,
                            held));
        }

        private List<Object> values() {
            return List.of(subjectId, number, enterpriseId, region.value(), sector.name(), revision, day, held);
        }
    }

    /**
     * Takes over what was told, each subject once, and fires of whom it was news.
     *
     * @return whether it was news of anybody
     */
    @CanIgnoreReturnValue
    @Transactional(TxType.MANDATORY)
    boolean hear(VisitGround ground, List<Heard> told) {
        var changed = keep(ground, told);
        if (!changed.isEmpty()) {
            heard.fire(new GroundsHeard(changed));
        }
        return !changed.isEmpty();
    }

    private List<UUID> keep(VisitGround ground, List<Heard> told) {
        return JdbcRows.within(database, connection -> {
            var changed = new LinkedHashSet<UUID>();
            JdbcRows.Taker take = row -> changed.add(row.getObject(1, UUID.class));
            var known = new ArrayList<>(columns(connection, told.stream()));
            known.add(ground.name());
            JdbcRows.each(connection, FOLLOW, known, take);
            var parameters = new ArrayList<>(
                    columns(connection, told.stream().filter(one -> one.held() || ground.remembersEnds())));
            parameters.addAll(List.of(ground.name(), ground.name()));
            JdbcRows.each(connection, BEGIN, parameters, take);
            return List.copyOf(changed);
        });
    }

    /** Ends grounds and begins others, for where their enterprises are now: nothing newer was told of them. Fires of whom it is news. */
    @Transactional(TxType.MANDATORY)
    void turn(VisitGround ground, List<Heard> turned) {
        var changed = JdbcRows.within(database, connection -> {
            var ids = new LinkedHashSet<UUID>();
            JdbcRows.Taker take = row -> ids.add(row.getObject(1, UUID.class));
            var ended = new ArrayList<>(columns(connection, turned.stream().filter(one -> !one.held())));
            ended.add(ground.name());
            JdbcRows.each(connection, END, ended, take);
            var begun = new ArrayList<>(columns(connection, turned.stream().filter(Heard::held)));
            begun.add(ground.name());
            JdbcRows.each(connection, BEGIN_AGAIN, begun, take);
            return List.copyOf(ids);
        });
        heard.fire(new GroundsHeard(changed));
    }

    private static List<Object> columns(Connection connection, Stream<Heard> told) throws SQLException {
        return JdbcRows.columns(connection, TYPES, told.map(Heard::values).toList());
    }

    /** The periods of these enterprises that touch a day or what comes after it. */
    @Transactional
    public List<HeldGround> held(Collection<UUID> enterpriseIds, LocalDate from) {
        return JdbcRows.within(database, connection -> {
            var held = new ArrayList<HeldGround>();
            var ids = connection.createArrayOf("uuid", enterpriseIds.toArray());
            JdbcRows.each(connection, HELD, List.of(ids, from), row -> held.add(ground(row)));
            return List.copyOf(held);
        });
    }

    private static HeldGround ground(ResultSet row) throws SQLException {
        return new HeldGround(
                row.getObject(1, UUID.class),
                VisitGround.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }
}
