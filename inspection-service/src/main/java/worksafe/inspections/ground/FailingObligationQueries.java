package worksafe.inspections.ground;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import worksafe.inspections.ground.VisitGroundQueries.Heard;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.JdbcRows;

/** In which obligations enterprises fail, wherever they are. */
@ApplicationScoped
class FailingObligationQueries {

    /** Of one that never failed nothing is kept. */
    private static final String KEEP = """
            insert into failing_obligation (id, region, sector, enterprise_id, kind, title, revision, fails)
            select h.id, coalesce(s.region, h.region), coalesce(s.sector, h.sector), coalesce(s.enterprise_id, h.enterprise_id),
                h.kind, h.title, h.revision, h.fails
            from (select cast(? as uuid) as id, cast(? as bigint) as region, cast(? as text) as sector,
                    cast(? as uuid) as enterprise_id, cast(? as text) as kind, cast(? as text) as title,
                    cast(? as bigint) as revision, cast(? as boolean) as fails, cast(? as boolean) as failed) h
            left join enterprise_snapshot e on e.enterprise_id = h.enterprise_id
            left join enterprise_snapshot s on s.enterprise_id = coalesce(e.merged_into, e.enterprise_id)
            where h.fails or h.failed or exists (select from failing_obligation o where o.id = h.id)
            on conflict (id) do update set kind = excluded.kind, title = excluded.title, revision = excluded.revision,
                fails = excluded.fails
            where failing_obligation.revision < excluded.revision""";

    private static final String FAILING = """
            select o.id, o.enterprise_id, o.region, o.sector, o.kind, o.title, o.revision,
                exists (select from visit_ground g
                    where g.subject_id = o.id and g.ground = 'FAILED_SYSTEM' and g.until is null)
            from failing_obligation o where o.enterprise_id = any (?) and o.fails
            order by o.id""";

    private final AgroalDataSource database;

    FailingObligationQueries(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * An obligation in which an enterprise fails, where that is supervised now.
     *
     * @param isGround whether that is a ground to visit at present
     */
    record Failing(
            UUID id,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            String kind,
            String title,
            long revision,
            boolean isGround) {

        /** That it is no ground any more, or has become one. */
        Heard turned(LocalDate day) {
            return new Heard(id, title, enterpriseId, region, sector, revision, day, !isGround);
        }
    }

    /**
     * Keeps what was told of an obligation.
     *
     * @param failed whether the enterprise failed in it before
     */
    @Transactional(TxType.MANDATORY)
    void keep(Heard told, String kind, boolean failed) {
        JdbcRows.run(
                database,
                connection -> JdbcRows.change(
                        connection,
                        KEEP,
                        List.of(
                                told.subjectId(),
                                told.region().value(),
                                told.sector().name(),
                                told.enterpriseId(),
                                kind,
                                told.number(),
                                told.revision(),
                                told.held(),
                                failed)));
    }

    /** In what these enterprises fail. */
    @Transactional(TxType.MANDATORY)
    List<Failing> failing(Collection<UUID> enterpriseIds) {
        return JdbcRows.within(database, connection -> {
            var failing = new ArrayList<Failing>();
            var ids = connection.createArrayOf("uuid", enterpriseIds.toArray());
            JdbcRows.each(connection, FAILING, List.of(ids), row -> failing.add(failing(row)));
            return List.copyOf(failing);
        });
    }

    private static Failing failing(ResultSet row) throws SQLException {
        return new Failing(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new RegionCode(row.getLong(3)),
                Sector.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getBoolean(8));
    }
}
