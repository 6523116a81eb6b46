package worksafe.platform.registers.owed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Dates;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.registers.Rows;
import worksafe.platform.registers.holding.Holding;
import worksafe.platform.registers.holding.Holdings;
import worksafe.platform.registers.kind.KindAccess;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Who must keep a register and lacks it, by place. */
@ApplicationScoped
public class MissingQueries {

    public static final String LONGEST_FIRST = "lackingSince";

    private final KindAccess access;
    private final Rows rows;
    private final Scopes scopes;
    private final InstantSource clock;

    MissingQueries(KindAccess access, Rows rows, Scopes scopes, InstantSource clock) {
        this.access = access;
        this.rows = rows;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Slice<MissingView> list(String code, @Nullable RegionCode region, @Nullable String series, Page page) {
        var unused = access.read(code);
        var query = new Query(code, scopes.current().narrowedTo(region), series, ChinaTime.dayOf(clock.instant()));
        var found = rows.select(query.page(page), Holdings::read);
        var total = page.counting() == Page.Counting.NONE
                ? null
                : rows.select(query.count(), row -> row.getLong(1)).getFirst();
        return Slice.of(found, page, row -> List.of(row.lackingFrom(), row.id()), total)
                .map(MissingView::of);
    }

    /** Who lacks one, in the order of {@code ix_register_holding_<level>}. */
    public record Query(String kind, Scope scope, @Nullable String series, LocalDate today) {

        private String from(List<Object> parameters) {
            var within = ScopePredicate.sql(scope, "h", parameters);
            parameters.add(kind);
            parameters.add(today);
            if (series != null) {
                parameters.add(series);
            }
            return " from register_holding h where " + within
                    + " and h.kind = ? and h.owed_since is not null and h.lacking_from <= ?"
                    + (series == null ? "" : " and h.series = ?");
        }

        public Rows.Statement page(Page page) {
            var parameters = new ArrayList<Object>();
            var sql = "select " + Holdings.COLUMNS + from(parameters);
            var after = page.after();
            if (after != null) {
                sql += " and (h.lacking_from, h.id) > (?, ?)";
                parameters.add(after.value(0, Query::lackingFrom));
                parameters.add(after.value(1, UUID::fromString));
            }
            parameters.add(page.fetch());
            return new Rows.Statement(sql + " order by h.lacking_from, h.id limit ?", parameters);
        }

        private static LocalDate lackingFrom(String text) {
            return text.equals(Holding.NEVER.toString()) ? Holding.NEVER : Dates.day(text);
        }

        Rows.Statement count() {
            var parameters = new ArrayList<Object>();
            return new Rows.Statement("select count(*)" + from(parameters), parameters);
        }
    }
}
