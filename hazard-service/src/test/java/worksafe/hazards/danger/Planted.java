package worksafe.hazards.danger;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.UUID;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Tokens;

/** Dangers for tests of other packages, and what a scope finds of them through the application. */
public final class Planted {

    private static final String NATION = "000000000000";

    private Planted() {}

    /** A general danger of that enterprise, just reported by a supervisor of the whole country. */
    @CanIgnoreReturnValue
    public static UUID danger(UUID enterprise) {
        return DangerApi.reported(Tokens.of("supervisor", NATION), enterprise, "GENERAL");
    }

    /** Whether the application finds a danger under that scope. */
    public static boolean found(Scope scope, UUID danger) {
        return bean(Scopes.class).call(scope, () -> {
            try {
                return bean(Dangers.class).get(danger).id().equals(danger);
            } catch (NotFound hidden) {
                return false;
            }
        });
    }

    /** What the application lists of an enterprise's dangers under that scope. */
    public static List<UUID> listed(Scope scope, UUID enterprise) {
        var filter = new DangerFilter(
                enterprise,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return bean(Scopes.class).call(scope, () -> bean(Dangers.class).list(filter, new PageQuery())).items().stream()
                .map(DangerSummary::id)
                .toList();
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
