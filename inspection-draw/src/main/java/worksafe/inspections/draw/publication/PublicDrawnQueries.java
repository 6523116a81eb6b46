package worksafe.inspections.draw.publication;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;

/** Reads who was drawn in a disclosed draw, a piece at a time; the lists that it was drawn from are not looked at. */
@ApplicationScoped
class PublicDrawnQueries {

    /** In the order in which they were drawn, those that came in place of one behind them. */
    static final List<String> SORTS = List.of("place");

    private static final String DRAWN = """
            with this as (select ?::uuid as id),
            listed as (
                select false as is_substitute, o.position, o.stratum, o.rank, o.enterprise_id, o.inspectors,
                    null::uuid as replaced, null::text as reason
                from drawn_object o, this where o.draw_id = this.id
                union all
                select true, s.position, s.stratum, s.rank, s.enterprise_id, s.inspectors, s.replaced, s.reason
                from drawn_substitution s, this where s.draw_id = this.id
            )
            select is_substitute, position, stratum, rank, enterprise_id, inspectors, replaced, reason from listed\
            """;

    private static final int BEFORE_ALL = -1;

    private final AgroalDataSource database;
    private final PublishedDraws draws;
    private final EnterpriseDirectory enterprises;

    PublicDrawnQueries(AgroalDataSource database, PublishedDraws draws, EnterpriseDirectory enterprises) {
        this.database = database;
        this.draws = draws;
        this.enterprises = enterprises;
    }

    /** A row of the list, without the name of the enterprise. */
    record DrawnRow(
            boolean isSubstitute,
            int position,
            String stratum,
            int rank,
            UUID enterpriseId,
            List<String> inspectors,
            @Nullable UUID replaces,
            @Nullable String reason) {

        private static DrawnRow of(ResultSet row) throws SQLException {
            return new DrawnRow(
                    row.getBoolean(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getObject(5, UUID.class),
                    List.of((String[]) row.getArray(6).getArray()),
                    row.getObject(7, UUID.class),
                    row.getString(8));
        }

        PublicDrawnView named(@Nullable String name) {
            return new PublicDrawnView(stratum, rank, enterpriseId, name, inspectors, replaces, reason);
        }
    }

    /**
     * A page of those that were drawn.
     *
     * @throws NotFound when no such draw was ever sealed
     * @throws RuleViolation 409 before the disclosure
     */
    @Transactional
    Slice<DrawnRow> list(UUID draw, Page page) {
        draws.requireDisclosed(draw);
        return JdbcRows.within(database, connection -> {
            var parameters = new ArrayList<Object>();
            parameters.add(draw);
            var total = JdbcRows.total(database, page, DRAWN, parameters);
            var after = page.after();
            parameters.add(after == null ? Boolean.FALSE : after.value(0, Boolean::valueOf));
            parameters.add(after == null ? Integer.valueOf(BEFORE_ALL) : after.value(1, Integer::valueOf));
            parameters.add(page.fetch());
            var rows = new ArrayList<DrawnRow>();
            JdbcRows.each(
                    connection,
                    DRAWN + " where (is_substitute, position) > (?, ?) order by is_substitute, position limit ?",
                    parameters,
                    row -> rows.add(DrawnRow.of(row)));
            return Slice.of(rows, page, row -> List.of(row.isSubstitute(), row.position()), total);
        });
    }

    /** What these enterprises are called, as far as the scope shows them. */
    @Transactional
    Map<UUID, String> names(Set<UUID> enterpriseIds) {
        return enterprises.names(enterpriseIds);
    }
}
