package worksafe.platform.officials;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.JdbcRows;

/** The roster of officials, as this context knows it. */
@ApplicationScoped
public class Officials {

    private static final String COLUMNS =
            "o.official_id, o.account, o.name, o.authority_id, o.authority_name, o.region,"
                    + " o.sector, o.post_code, o.post_name, o.post_kind, o.grid_id, o.full_time, o.from_day, o.until_day";

    private static final String REQUIRE =
            "select " + COLUMNS + ", k.kept from (select official_roster_kept(?, ?) as kept) k"
                    + " left join lateral (select * from official_holding(?, ?, ?, ?) limit 1) o on true";

    private static final String SEEN = "select " + COLUMNS
            + " from official_snapshot o where o.account_key = account(?) and o.holds order by o.from_day desc, o.official_id";

    private static final String DEPUTISED = "select " + COLUMNS
            + " from official_snapshot o where o.holds and exists (select from jsonb_array_elements(o.deputies) d"
            + " where account(d ->> 'account') = account(?) and ? between (d ->> 'from')::date and (d ->> 'until')::date)"
            + " order by o.official_id";

    private final AgroalDataSource database;

    Officials(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Requires that the account holds a post on that day that is competent for the place and sector. Asked below the
     * caller's wall, so that somebody of a wider authority is found too; what it refuses tells no more than the caller sees.
     * Where no roster is kept nothing is checked, which the answer says.
     *
     * @param place where there is something to do, within what the caller may act on
     * @param sector absent where it is no one sector's, so that whoever works for the place will do
     * @throws RuleViolation 422 {@code official-unknown}, {@code official-ended} or {@code official-elsewhere}
     */
    public RosterAnswer require(String account, RegionCode place, @Nullable Sector sector, LocalDate day) {
        var answer = QuarkusTransaction.joiningExisting()
                .call(() -> JdbcRows.<RosterAnswer>within(
                        database, connection -> asked(connection, account, place, sector, day)));
        if (answer.kept() && answer.official() == null) {
            throw refusal(account, place, sector, day);
        }
        return answer;
    }

    private static RosterAnswer asked(
            Connection connection, String account, RegionCode place, @Nullable Sector sector, LocalDate day)
            throws SQLException {
        var word = sector == null ? null : sector.name();
        var found = new ArrayList<RosterAnswer>();
        JdbcRows.each(
                connection,
                REQUIRE,
                Arrays.asList(place.value(), word, account, place.value(), word, day),
                row -> found.add(new RosterAnswer(
                        row.getBoolean(15), row.getBoolean(15) && row.getObject(1) != null ? official(row) : null)));
        return found.getFirst();
    }

    /** Why not, as far as the caller's own wall shows it. */
    private RuleViolation refusal(String account, RegionCode place, @Nullable Sector sector, LocalDate day) {
        var seen = read(SEEN, List.of(account));
        var ended = seen.stream().filter(entry -> entry.worksFor(place, sector)).findFirst();
        if (ended.isPresent()) {
            var entry = ended.get();
            return new RuleViolation(
                    OfficialProblem.OFFICIAL_ENDED,
                    entry.name(),
                    day.toString(),
                    entry.from().toString(),
                    entry.until() == null ? "…" : entry.until().toString());
        }
        return seen.stream()
                .filter(entry -> entry.holdsOn(day))
                .findFirst()
                .map(entry -> new RuleViolation(
                        OfficialProblem.OFFICIAL_ELSEWHERE, entry.name(), entry.authorityName(), place.toString()))
                .orElseGet(() -> new RuleViolation(OfficialProblem.OFFICIAL_UNKNOWN, account, place.toString()));
    }

    /** The posts that the account holds on that day, as far as the present scope shows them. */
    public List<OfficialRecord> find(String account, LocalDate day) {
        return read(SEEN, List.of(account)).stream()
                .filter(entry -> entry.holdsOn(day))
                .toList();
    }

    /** For whom the account acts as a deputy on that day, as far as the present scope shows them. */
    public List<OfficialRecord> deputisedBy(String account, LocalDate day) {
        return read(DEPUTISED, List.of(account, day)).stream()
                .filter(entry -> entry.holdsOn(day))
                .toList();
    }

    /**
     * Those of these accounts that the roster has for that place and sector, but not on every day of the period: who left,
     * or has not come yet. Accounts that it never had are none of them.
     *
     * @param sector absent: whatever the sector
     */
    public Set<String> gone(
            Collection<String> accounts, RegionCode place, @Nullable Sector sector, LocalDate from, LocalDate until) {
        var gone = new TreeSet<String>();
        QuarkusTransaction.joiningExisting()
                .run(() -> JdbcRows.run(
                        database,
                        connection -> JdbcRows.each(
                                connection,
                                "select officials_gone(?, ?, ?, ?, ?)",
                                Arrays.asList(
                                        List.copyOf(accounts),
                                        place.value(),
                                        sector == null ? null : sector.name(),
                                        from,
                                        until),
                                row -> gone.add(row.getString(1)))));
        return gone;
    }

    private List<OfficialRecord> read(String sql, List<?> parameters) {
        var found = new ArrayList<OfficialRecord>();
        QuarkusTransaction.joiningExisting()
                .run(() -> JdbcRows.run(
                        database,
                        connection -> JdbcRows.each(connection, sql, parameters, row -> found.add(official(row)))));
        return found;
    }

    private static OfficialRecord official(ResultSet row) throws SQLException {
        var sector = row.getString(7);
        return new OfficialRecord(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                new RegionCode(row.getLong(6)),
                sector == null ? null : Sector.valueOf(sector),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getBoolean(12),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class));
    }
}
