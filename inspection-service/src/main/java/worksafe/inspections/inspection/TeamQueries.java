package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.inspection.InspectionTeam.TeamMember;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.officials.HandedOverWork;
import worksafe.platform.service.JdbcRows;

/** What a visit keeps of the inspectors who go there: their names and accounts, whether they can go today or not. */
@ApplicationScoped
class TeamQueries {

    private final EntityManager entities;

    TeamQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of them whom the library shows, asked for once for many teams. */
    Known known(Collection<UUID> inspectorIds) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, number, name, subject from inspector where id in (:ids)", Tuple.class)
                .setParameter("ids", inspectorIds)
                .getResultList();
        return new Known(rows.stream()
                .map(row -> new TeamMember(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class)))
                .collect(Collectors.toMap(TeamMember::inspectorId, member -> member)));
    }

    /** Inspectors by their ids. */
    record Known(Map<UUID, TeamMember> byId) {

        /**
         * A team of them, in the order asked for.
         *
         * @throws RuleViolation {@code inspector-unknown} for the first who is none of them
         */
        List<TeamMember> of(Collection<UUID> inspectorIds) {
            return inspectorIds.stream()
                    .map(id -> Optional.ofNullable(byId.get(id))
                            .orElseThrow(() -> new RuleViolation(InspectionProblem.INSPECTOR_UNKNOWN, id.toString())))
                    .toList();
        }
    }

    /**
     * Visits that have not begun, of whose team an official is who hands over: the other takes the same place, the leader's
     * too. What was drawn stays, since to send others wants evidence; so does what the other cannot go to, or goes to already.
     */
    @ApplicationScoped
    static class TeamHandOver implements HandedOverWork {

        private static final String KIND = "assignments";

        private static final String OPEN = "select i.id from inspection i where i.status in ('ASSIGNED', 'PLANNED')"
                + " and i.region between ? and ? and (?::text is null or i.sector = ?) and (?::uuid is null or i.id > ?)"
                + " and exists (select from inspection_member m where m.inspection_id = i.id"
                + " and account(m.subject) = account(?)) order by i.id limit ? for update";

        private static final String MOVE = "with other as materialized (select id, number, name, subject from inspector"
                + " where account(subject) = account(?) and status = 'ACTIVE' and ? between certificate_from and"
                + " certificate_until and not exists (select from inspector_leave l where l.inspector_id = inspector.id"
                + " and ? between l.leave_from and l.leave_until)),"
                + " fit as materialized (select i.id from inspection i cross join other o where i.id = any (?)"
                + " and i.draw_id is null and not exists (select from inspection_member m where m.inspection_id = i.id"
                + " and m.inspector_id = o.id) and not exists (select from recusal r where r.inspector_id = o.id"
                + " and r.enterprise_id = i.enterprise_id and r.recused_from <= ?"
                + " and (r.recused_until is null or r.recused_until >= ?))),"
                + " moved as (update inspection_member m set inspector_id = o.id, number = o.number, name = o.name,"
                + " subject = o.subject from fit f, other o where m.inspection_id = f.id"
                + " and account(m.subject) = account(?)),"
                + " told as (insert into inspection_step (inspection_id, position, kind, occurred_at, subject, name, note)"
                + " select f.id, (select max(s.position) + 1 from inspection_step s where s.inspection_id = f.id),"
                + " 'TEAM_CHANGED', ?, ?, ?, ? from fit f)"
                + " update inspection i set version = i.version + 1 from fit f where i.id = f.id returning i.id";

        private static final String MOVED = "select i.id, i.number, i.authority, i.version, i.status,"
                + " array(select m.number from inspection_member m where m.inspection_id = i.id order by m.position)"
                + " from inspection i where i.id = any (?) order by i.id";

        private final Audit audit;
        private final InstantSource clock;

        TeamHandOver(Audit audit, InstantSource clock) {
            this.audit = audit;
            this.clock = clock;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Step next(Connection connection, Order order, @Nullable UUID after, int most) throws SQLException {
            var open = new ArrayList<UUID>();
            var sector = order.sector() == null ? null : order.sector().name();
            JdbcRows.each(
                    connection,
                    OPEN,
                    Arrays.asList(
                            order.region().low(),
                            order.region().high(),
                            sector,
                            sector,
                            after,
                            after,
                            order.fromAccount(),
                            most),
                    row -> open.add(row.getObject(1, UUID.class)));
            if (open.isEmpty()) {
                return Step.end();
            }
            var moved = move(connection, order, open);
            return new Step(open.getLast(), open.size(), Map.of(KIND, (long) moved, KIND + "-left", (long)
                    (open.size() - moved)));
        }

        private int move(Connection connection, Order order, List<UUID> open) throws SQLException {
            var now = clock.instant();
            var note = order.toName() + "：" + order.reason();
            var moved = new ArrayList<UUID>();
            JdbcRows.each(
                    connection,
                    MOVE,
                    Arrays.asList(
                            order.toAccount(),
                            order.onDay(),
                            order.onDay(),
                            open.toArray(UUID[]::new),
                            order.onDay(),
                            order.onDay(),
                            order.fromAccount(),
                            now.atOffset(ZoneOffset.UTC),
                            order.by(),
                            order.by(),
                            note),
                    row -> moved.add(row.getObject(1, UUID.class)));
            var events = new ArrayList<InspectionEvent>();
            JdbcRows.each(
                    connection,
                    MOVED,
                    List.of((Object) moved.toArray(UUID[]::new)),
                    row -> events.add(new InspectionEvent.InspectionAssigned(
                            new InspectionEvent.SecretFacts(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    new RegionCode(row.getLong(3)),
                                    row.getLong(4),
                                    InspectionStatus.valueOf(row.getString(5)),
                                    null,
                                    List.of((String[]) row.getArray(6).getArray())),
                            now)));
            audit.announce(connection, events);
            return moved.size();
        }
    }
}
