package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Dates;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Reads the refused events within the caller's scope: of their place, sector and enterprises, as the events name them. */
@ApplicationScoped
class RefusedEventQueries {

    static final String NEWEST_FIRST = "-refusedAt";

    private final Sql sql;
    private final Scopes scopes;

    RefusedEventQueries(AgroalDataSource database, Scopes scopes) {
        this.sql = new Sql(database);
        this.scopes = scopes;
    }

    @Transactional
    Slice<RefusedEventView> list(RefusedEventFilter filter, Page page) {
        var parameters = new ArrayList<Object>();
        var conditions =
                new StringBuilder(ScopePredicate.sql(scopes.current().narrowedTo(filter.region), "r", parameters));
        require(conditions, parameters, "r.consumer = ?", filter.consumer);
        require(conditions, parameters, "r.type = ?", filter.type);
        require(conditions, parameters, "r.enterprise_id = ?", filter.enterpriseId);
        require(conditions, parameters, "r.refused_at >= ?", filter.from);
        require(conditions, parameters, "r.refused_at < ?", filter.until);
        var after = page.after();
        if (after != null) {
            conditions.append(" and (r.refused_at, r.id) < (?, ?)");
            parameters.add(after.value(0, Dates::instant));
            parameters.add(after.value(1, Long::parseLong));
        }
        parameters.add(page.fetch());
        var found = sql.list(
                "select r.* from refused_event r where " + conditions
                        + " order by r.refused_at desc, r.id desc limit ?",
                RefusedEventView::of,
                parameters.toArray());
        return Slice.of(found, page, refused -> List.of(refused.refusedAt(), refused.id()));
    }

    private static void require(
            StringBuilder conditions, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            parameters.add(value);
        }
    }
}
