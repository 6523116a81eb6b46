package worksafe.platform.officials;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.service.JdbcRows;

/** What waits for an official who hands over waits for whoever takes over: a hand-over of the roster takes tasks along. */
@ApplicationScoped
class HandedOverTasks implements HandedOverWork {

    private static final String KIND = "tasks";

    private static final String GIVE =
            "with piece as materialized (select id from task where assignee = account(?) and open"
                    + " and region between ? and ? and (?::text is null or sector = ?) order by id limit ? for update)"
                    + " update task t set version = t.version + 1, assignee = account(?) from piece p where p.id = t.id"
                    + " returning t.id, t.version, t.region, t.sector, t.enterprise_id, t.assignee";

    private final Audit audit;

    HandedOverTasks(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step next(Connection connection, Order order, @Nullable UUID after, int most) throws SQLException {
        var sector = order.sector() == null ? null : order.sector().name();
        var given = new ArrayList<AuditedAct>();
        JdbcRows.each(
                connection,
                GIVE,
                Arrays.asList(
                        order.fromAccount(),
                        order.region().low(),
                        order.region().high(),
                        sector,
                        sector,
                        most,
                        order.toAccount()),
                row -> {
                    var of = row.getString(4);
                    given.add(AuditedAct.of(
                                    "task-handed-over",
                                    "task",
                                    row.getObject(1, UUID.class),
                                    new RegionCode(row.getLong(3)))
                            .version(row.getLong(2))
                            .belongingTo(of == null ? null : Sector.valueOf(of), row.getObject(5, UUID.class))
                            .leadingTo(order.fromAccount() + "\n" + row.getString(6)));
                });
        audit.record(connection, given);
        // What went over is not found again, so that the order's own id will do for a place to go on from.
        return given.isEmpty() ? Step.end() : new Step(order.id(), given.size(), Map.of(KIND, (long) given.size()));
    }
}
