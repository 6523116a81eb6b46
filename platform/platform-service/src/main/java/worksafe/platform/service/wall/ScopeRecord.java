package worksafe.platform.service.wall;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;

/**
 * A scope as PostgreSQL is told it.
 *
 * @param values of the parameters of {@link #SETTINGS}, in their order
 */
record ScopeRecord(List<String> values) {

    /** Holds until the transaction ends, however it ends. */
    static final String SETTINGS = "select set_config('app.low', ?, true), set_config('app.high', ?, true),"
            + " set_config('app.sectors', ?, true), set_config('app.enterprises', ?, true),"
            + " set_config('app.subject', ?, true), set_config('app.system', ?, true),"
            + " set_config('app.standing', ?, true)";

    static final int PARAMETERS = 7;

    /** An enterprise that cannot exist: what an empty list of enterprises is written as. */
    private static final String NO_ENTERPRISE = new UUID(0, 0).toString();

    static final ScopeRecord NOTHING = of(Scope.nothing());

    static ScopeRecord of(Scope scope) {
        return new ScopeRecord(List.of(
                Long.toString(scope.low()),
                Long.toString(scope.high()),
                sectors(scope),
                enterprises(scope),
                scope.subject(),
                scope.system() == null ? "" : scope.system().name(),
                scope.standing().name()));
    }

    /** Fills the first {@link #PARAMETERS} of a statement that begins with {@link #SETTINGS}. */
    void fill(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < PARAMETERS; i++) {
            statement.setString(i + 1, values.get(i));
        }
    }

    private static String sectors(Scope scope) {
        var sectors = scope.sectors();
        if (sectors == null) {
            return "";
        }
        return sectors.isEmpty() ? "-" : sectors.stream().map(Sector::name).collect(Collectors.joining(","));
    }

    private static String enterprises(Scope scope) {
        var enterprises = scope.enterprises();
        if (enterprises == null) {
            return "";
        }
        return enterprises.isEmpty()
                ? NO_ENTERPRISE
                : enterprises.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
