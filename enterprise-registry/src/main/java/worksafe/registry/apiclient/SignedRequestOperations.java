package worksafe.registry.apiclient;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.signing.SignatureAlgorithm;
import worksafe.platform.http.signing.SignedCaller;
import worksafe.platform.messaging.webhook.IpNetwork;
import worksafe.platform.service.JdbcRows;

/** What is read and written for each signed request, past Hibernate, in few statements. */
@ApplicationScoped
class SignedRequestOperations {

    static final int BATCH = 10_000;

    /** How long it is told how a client was used: an audit asks for the year before. */
    private static final Duration DAYS_KEPT = Duration.ofDays(400);

    private static final String ACTIVE =
            "select id, code, name, region, sectors, roles, algorithm, networks, secret_generation, former_secret_until, secret_since"
                    + " from api_client where code = ? and status = 'ACTIVE'";

    /** One statement, so that of two same requests at once one finds the other's row; the second waits until the first is decided. */
    private static final String TAKE = "with taken as (insert into api_client_nonce (client_id, nonce, good_until)"
            + " values (?, ?, ?) on conflict do nothing returning client_id),"
            + " counted as (insert into api_client_day (client_id, day, taken, refused, last_used_at, last_source)"
            + " select client_id, ?, 1, 0, ?, ? from taken on conflict (client_id, day) do update set"
            + " taken = api_client_day.taken + 1, last_used_at = excluded.last_used_at,"
            + " last_source = excluded.last_source returning client_id)"
            + " select count(*) from taken";

    private static final String REFUSE = "insert into api_client_day (client_id, day, taken, refused)"
            + " select id, ?, 0, 1 from api_client where code = ? on conflict (client_id, day) do update set"
            + " refused = api_client_day.refused + 1";

    private final AgroalDataSource database;

    SignedRequestOperations(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A client whose signatures are good, as long as they are its own.
     *
     * @param secrets how many secrets it has had
     * @param formerUntil until when the secret before is good; absent where there is none
     * @param secretSince since when the present one is good
     */
    record ActiveClient(
            UUID id,
            SignedCaller caller,
            SignatureAlgorithm algorithm,
            List<IpNetwork> networks,
            int secrets,
            @Nullable Instant formerUntil,
            Instant secretSince) {}

    /** The client of that code, unless it is suspended or has ended. */
    @Transactional
    Optional<ActiveClient> active(String code) {
        return JdbcRows.list(database, ACTIVE, List.of(code), SignedRequestOperations::read).stream()
                .findFirst();
    }

    private static ActiveClient read(ResultSet row) throws SQLException {
        var sectors = row.getArray(5);
        return new ActiveClient(
                row.getObject(1, UUID.class),
                new SignedCaller(
                        row.getString(2),
                        row.getString(3),
                        new RegionCode(row.getLong(4)),
                        sectors == null
                                ? null
                                : texts(sectors).stream().map(Sector::valueOf).collect(Collectors.toUnmodifiableSet()),
                        texts(row.getArray(6)).stream()
                                .map(name -> ApiClientRole.valueOf(name).role())
                                .collect(Collectors.toUnmodifiableSet())),
                SignatureAlgorithm.valueOf(row.getString(7)),
                texts(row.getArray(8)).stream().map(IpNetwork::parse).toList(),
                row.getInt(9),
                JdbcRows.instantIfAny(row, 10),
                JdbcRows.instant(row, 11));
    }

    private static List<String> texts(java.sql.Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /**
     * Takes a request, once.
     *
     * @param goodUntil when its time is over, so that nothing is to be remembered any more
     * @return whether it was not taken before
     */
    @Transactional
    boolean take(UUID client, String nonce, Instant goodUntil, String source, Instant now) {
        return JdbcRows.list(
                                database,
                                TAKE,
                                List.of(
                                        client,
                                        nonce,
                                        goodUntil.atOffset(ZoneOffset.UTC),
                                        ChinaTime.dayOf(now),
                                        now.atOffset(ZoneOffset.UTC),
                                        source),
                                row -> row.getLong(1))
                        .getFirst()
                == 1;
    }

    /** Counts a refusal, where there is such a client. */
    @Transactional
    void refuse(String code, Instant now) {
        JdbcRows.change(database, REFUSE, List.of(ChinaTime.dayOf(now), code));
    }

    /** The last days on which a client was used or refused, the latest first. */
    @Transactional
    List<ApiClientDay> days(UUID client) {
        return JdbcRows.list(
                database,
                "select day, taken, refused, last_used_at, last_source from api_client_day where client_id = ?"
                        + " order by day desc limit 31",
                List.of(client),
                row -> new ApiClientDay(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getLong(3),
                        JdbcRows.instantIfAny(row, 4),
                        row.getString(5)));
    }

    /**
     * Forgets requests that are too old to be taken again, and days long past.
     *
     * @return how many requests, {@link #BATCH} at most
     */
    @Transactional
    int forget(Instant now) {
        JdbcRows.change(
                database, "delete from api_client_day where day < ?", List.of(ChinaTime.dayOf(now.minus(DAYS_KEPT))));
        return JdbcRows.change(
                database,
                "delete from api_client_nonce where ctid = any(array(select ctid from api_client_nonce"
                        + " where good_until < ? order by good_until limit ?))",
                Arrays.asList(now.atOffset(ZoneOffset.UTC), BATCH));
    }
}
