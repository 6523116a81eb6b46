package worksafe.registry.talent;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** The professionals of the register of training that are accepted and may be asked, within the present scope. */
@ApplicationScoped
class SharedTalentQueries {

    private static final String TALENT = """
            select t.entry_id, t.region, t.sector, t.name, t.employer, t.speciality, t.qualification, t.occurred_at
            from (select a.*, a.data::jsonb ->> 'name' as name, a.data::jsonb ->> 'employer' as employer,
                         a.data::jsonb ->> 'speciality' as speciality, a.data::jsonb ->> 'qualification' as qualification
                    from authority_entry a
                   where a.context = 'training' and a.kind = 'safety-talent' and a.counted
                     and (a.data::jsonb ->> 'available')::boolean) t""";

    private final AgroalDataSource database;
    private final Scopes scopes;

    SharedTalentQueries(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /** Those of a place and a speciality, by name; enterprises are shown none. */
    @Transactional
    Slice<SharedTalent> list(@Nullable RegionCode region, @Nullable String speciality, Page page) {
        var scope = scopes.current();
        if (scope.region() == null || scope.enterprises() != null) {
            return Slice.complete(List.of());
        }
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder(TALENT)
                .append(" where ")
                .append(ScopePredicate.sql(scope.narrowedTo(region), "t", parameters));
        if (speciality != null) {
            sql.append(" and t.speciality = ?");
            parameters.add(speciality);
        }
        var total = JdbcRows.total(database, page, sql.toString(), parameters);
        var after = page.after();
        if (after != null) {
            sql.append(" and (t.name, t.entry_id) > (?, ?)");
            parameters.add(after.value(0, name -> name));
            parameters.add(after.value(1, UUID::fromString));
        }
        sql.append(" order by t.name, t.entry_id limit ?");
        parameters.add(page.fetch());
        var found = JdbcRows.list(database, sql.toString(), parameters, row -> talent(row));
        return Slice.of(found, page, one -> List.of(one.name(), one.entryId()), total);
    }

    private static SharedTalent talent(ResultSet row) throws SQLException {
        var sector = row.getString(3);
        return new SharedTalent(
                Objects.requireNonNull(row.getObject(1, UUID.class)),
                new RegionCode(row.getLong(2)).toString(),
                sector == null ? null : Sector.valueOf(sector),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Objects.requireNonNull(row.getObject(8, OffsetDateTime.class)).toInstant());
    }
}
