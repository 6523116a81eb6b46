package worksafe.platform.registers;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.service.Scopes;

/** The enterprises of the probe service. */
@ApplicationScoped
class ProbeDirectory implements EnterpriseDirectory {

    private final AgroalDataSource database;
    private final Scopes scopes;

    ProbeDirectory(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    @Override
    public Optional<Place> find(UUID enterpriseId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select region, sector from probe_enterprise where id = ?")) {
            select.setObject(1, enterpriseId);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Place(new RegionCode(row.getLong(1)), Sector.valueOf(row.getString(2))))
                                .filter(place -> scopes.current().covers(place.region(), place.sector(), enterpriseId))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<UUID, String> names(Set<UUID> enterpriseIds) {
        return enterpriseIds.stream().collect(Collectors.toMap(id -> id, ProbeDirectory::name));
    }

    private static String name(UUID id) {
        return "企业" + id.toString().substring(0, 8);
    }

    @Override
    public List<Trading> trading(@Nullable UUID after, int limit) {
        return trading("id > ? order by id limit " + limit, after == null ? new UUID(0, 0) : after);
    }

    @Override
    public List<Trading> trading(Set<UUID> enterpriseIds) {
        var ids = enterpriseIds.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return trading("id = any (?::uuid[])", ids);
    }

    private List<Trading> trading(String where, Object asked) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select id, region, sector, headcount from probe_enterprise where " + where)) {
            select.setObject(1, asked);
            var found = new ArrayList<Trading>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var headcount = row.getObject(4, Long.class);
                    found.add(new Trading(
                            row.getObject(1, UUID.class),
                            name(row.getObject(1, UUID.class)),
                            new RegionCode(row.getLong(2)),
                            Sector.valueOf(row.getString(3)),
                            headcount == null ? Map.of() : Map.of("headcount", headcount)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
