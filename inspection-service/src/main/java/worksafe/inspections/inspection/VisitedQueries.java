package worksafe.inspections.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import worksafe.inspections.inspection.Assignment.Visited;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.Scopes;

/** Where many enterprises are supervised, asked for at once. */
@ApplicationScoped
class VisitedQueries {

    // Shared and in one order, as if each were asked for alone: until the transaction ends none of them can move.
    private static final String PLACES = "select enterprise_id, region, sector from enterprise_snapshot"
            + " where enterprise_id = any (?) order by enterprise_id for share";

    private final AgroalDataSource database;
    private final Scopes scopes;

    VisitedQueries(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /** Those within the present scope, whether they trade or not. */
    Map<UUID, Visited> of(Collection<UUID> enterpriseIds) {
        var found = new HashMap<UUID, Visited>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(PLACES)) {
            select.setArray(1, connection.createArrayOf("uuid", enterpriseIds.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var visited = visited(rows);
                    if (scopes.current().covers(visited.region(), visited.sector(), visited.id())) {
                        found.put(visited.id(), visited);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the places of enterprises could not be read", e);
        }
        return found;
    }

    private static Visited visited(ResultSet row) throws SQLException {
        return new Visited(
                row.getObject(1, UUID.class), null, new RegionCode(row.getLong(2)), Sector.valueOf(row.getString(3)));
    }
}
