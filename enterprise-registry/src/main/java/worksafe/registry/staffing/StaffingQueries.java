package worksafe.registry.staffing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.registry.authority.PostKind;

/**
 * How many people hold posts of which kind at which authority on a day, within the present scope. Somebody who holds two
 * posts of one kind at an authority is one. Authorities without anybody are told too, so that none is taken for staffed
 * because it is missing.
 */
@ApplicationScoped
public class StaffingQueries {

    private static final String COUNTS = "select a.id, a.name, a.region, a.sector, o.post_kind,"
            + " count(distinct o.account_key), count(distinct o.account_key) filter (where o.full_time),"
            + " count(distinct o.account_key) filter (where ? between o.certificate_from and o.certificate_until)"
            + " from authority a left join official o on o.authority_id = a.id and o.status <> 'WITHDRAWN'"
            + " and o.from_day <= ? and (o.until_day is null or o.until_day >= ?)"
            + " where a.from_day <= ? and (a.until_day is null or a.until_day >= ?) and ";

    private static final String GROUPED = " group by a.id, o.post_kind order by a.region, a.name, a.id, o.post_kind";

    private final AgroalDataSource database;
    private final Scopes scopes;

    StaffingQueries(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /**
     * The people of one kind at one authority.
     *
     * @param kind absent for an authority without anybody
     * @param people how many persons
     * @param fullTime how many of them full-time
     * @param certified how many of them hold a certificate of law enforcement on the day
     */
    public record Count(
            UUID authorityId,
            String authorityName,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable PostKind kind,
            long people,
            long fullTime,
            long certified) {}

    /** The authorities of a place and all below it that existed on that day, those above it not. */
    @Transactional
    public List<Count> within(RegionCode place, LocalDate on) {
        var parameters = days(on);
        var narrowed = scopes.current().narrowedTo(place);
        return read(COUNTS + ScopePredicate.sql(narrowed, "a", parameters) + GROUPED, parameters);
    }

    /** Those of these authorities that existed on that day. */
    @Transactional
    public List<Count> of(Collection<UUID> authorities, LocalDate on) {
        var parameters = days(on);
        parameters.add(authorities.toArray(UUID[]::new));
        return read(COUNTS + "a.id = any (?)" + GROUPED, parameters);
    }

    private static List<Object> days(LocalDate on) {
        return new ArrayList<>(List.of(on, on, on, on, on));
    }

    private List<Count> read(String sql, List<Object> parameters) {
        var counts = JdbcRows.list(database, sql, parameters, row -> count(row));
        return counts;
    }

    private static Count count(ResultSet row) throws SQLException {
        var sector = row.getString(4);
        var kind = row.getString(5);
        return new Count(
                row.getObject(1, UUID.class),
                row.getString(2),
                new RegionCode(row.getLong(3)),
                sector == null ? null : Sector.valueOf(sector),
                kind == null ? null : PostKind.valueOf(kind),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8));
    }
}
