package worksafe.platform.messaging.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Permissions;
import worksafe.platform.http.Role;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.changes.ChangeFilter;

/**
 * A subscription as far as it decides which events are sent.
 *
 * @param through the number up to which deliveries were made
 */
record Subscription(
        UUID id,
        List<String> types,
        List<String> roles,
        RegionCode region,
        @Nullable Set<Sector> sectors,
        String owner,
        long through) {

    private static final String NEEDED = "changes:read";

    static Subscription of(ResultSet row) throws SQLException {
        var sectors = row.getArray("sectors");
        return new Subscription(
                row.getObject("id", UUID.class),
                List.of((String[]) row.getArray("types").getArray()),
                List.of((String[]) row.getArray("roles").getArray()),
                new RegionCode(row.getLong("region")),
                sectors == null ? null : known((String[]) sectors.getArray()),
                row.getString("owner"),
                row.getLong("through"));
    }

    /** A sector that this version does not know has no events here. */
    private static Set<Sector> known(String[] words) {
        return Stream.of(Sector.values())
                .filter(sector -> Arrays.asList(words).contains(sector.name()))
                .collect(Collectors.toSet());
    }

    /** Its owner's when it was made or last confirmed; who leads an office is told no more by it than anybody else there. */
    Scope scope() {
        return new Scope(region, sectors, null, owner, null);
    }

    ChangeFilter filter() {
        return new ChangeFilter(types, null, null);
    }

    /** Whether whoever made or confirmed it could read the change feed of this context. */
    boolean mayRead(Permissions permissions) {
        var acting = Stream.of(Role.values())
                .filter(role -> roles.contains(role.claim()))
                .collect(Collectors.toSet());
        return permissions.allows(acting, NEEDED);
    }
}
