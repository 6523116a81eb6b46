package worksafe.inspections.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.inspections.inspection.Assignment.Visited;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/** Where many enterprises are supervised, asked for at once. */
@ApplicationScoped
class VisitedQueries {

    // Shared and in one order, as if each were asked for alone: until the transaction ends none of them can move.
    private static final String PLACES = "select enterprise_id, region, sector from enterprise_snapshot"
            + " where enterprise_id = any (?::uuid[]) order by enterprise_id for share";

    private final AgroalDataSource database;
    private final Scopes scopes;

    VisitedQueries(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /** Those within the present scope, whether they trade or not. */
    Map<UUID, Visited> of(Collection<UUID> enterpriseIds) {
        var found = new HashMap<UUID, Visited>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(connection, PLACES, List.of(List.copyOf(enterpriseIds)), row -> {
                    var visited = visited(row);
                    if (scopes.current().covers(visited.region(), visited.sector(), visited.id())) {
                        found.put(visited.id(), visited);
                    }
                }));
        return found;
    }

    private static Visited visited(ResultSet row) throws SQLException {
        return new Visited(
                row.getObject(1, UUID.class), null, new RegionCode(row.getLong(2)), Sector.valueOf(row.getString(3)));
    }
}
