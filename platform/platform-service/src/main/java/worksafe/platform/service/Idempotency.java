package worksafe.platform.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import worksafe.kernel.Sha256;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.PlaceNames;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.service.lock.AdvisoryLock;

/**
 * Makes a creation happen once however often it is requested. It is called inside the transaction of the creation and
 * stores the answer there, so that effect and stored answer are committed together or not at all.
 */
@ApplicationScoped
public class Idempotency {

    private static final AdvisoryLock LOCK = new AdvisoryLock("idempotency key", 42);

    /** Long enough for authorities that retry after a holiday. */
    private static final Duration KEPT = Duration.ofDays(14);

    static final int BATCH = 10_000;

    private final AgroalDataSource database;
    private final AgroalDataSource jobs;
    private final ObjectMapper json;
    private final Scopes scopes;
    private final Replayed replayed;
    private final InstantSource clock;

    Idempotency(
            AgroalDataSource database,
            @DataSource("jobs") AgroalDataSource jobs,
            ObjectMapper json,
            Scopes scopes,
            Replayed replayed,
            InstantSource clock) {
        this.database = database;
        this.jobs = jobs;
        this.json = json;
        this.scopes = scopes;
        this.replayed = replayed;
        this.clock = clock;
    }

    /**
     * Does the work, or answers what it answered before.
     *
     * @param operation the stable name of the operation, so that one key can serve two operations
     * @param request what was asked, for telling a retry from another request
     * @param answer the type of the answer, which must survive JSON
     * @param visible asked of what was answered before, as the caller stands now: whoever was moved or lost a sector or an
     *     enterprise since is told what anybody else is told. Throws what a reading would; what it returns is not used
     * @throws RequestProblem 409 while the first request is under way, 422 when the key stood for another request
     */
    public <T> T once(
            IdempotencyKey key,
            String operation,
            Object request,
            Class<T> answer,
            Function<? super T, ?> visible,
            Supplier<T> work) {
        var principal = scopes.current().subject();
        var fingerprint = fingerprint(operation, request);
        try (var connection = database.getConnection()) {
            if (!LOCK.takeIfFree(connection, principal + '\n' + operation + '\n' + key.value())) {
                throw new RequestProblem(HttpProblem.IDEMPOTENCY_IN_FLIGHT);
            }
            var kept = kept(key, operation, principal);
            if (kept.isPresent()) {
                if (!kept.get().fingerprint().equals(fingerprint)) {
                    throw new RequestProblem(HttpProblem.IDEMPOTENCY_KEY_REUSED);
                }
                var before = json.readValue(kept.get().answer(), answer);
                var unused = visible.apply(before);
                replayed.mark();
                return before;
            }
            var result = work.get();
            var answered =
                    json.writer().withAttribute(PlaceNames.LEFT_OUT, true).writeValueAsString(result);
            keep(key, operation, principal, fingerprint, answered);
            return result;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For answers that everybody may see, such as what is public law. */
    public static <T> T open(T answer) {
        return answer;
    }

    /** Deletes some of what is not replayed any more, and tells how many. */
    @Transactional
    int sweep() {
        try (var connection = jobs.getConnection();
                var delete = connection.prepareStatement("delete from idempotency where (principal, operation, key) in"
                        + " (select principal, operation, key from idempotency where expires_at <= ? limit ?)")) {
            delete.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            delete.setInt(2, BATCH);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Kept> kept(IdempotencyKey key, String operation, String principal) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select fingerprint, answer from idempotency"
                        + " where principal = ? and operation = ? and key = ? and expires_at > ?")) {
            select.setString(1, principal);
            select.setString(2, operation);
            select.setString(3, key.value());
            select.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new Kept(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    private void keep(IdempotencyKey key, String operation, String principal, String fingerprint, String answer)
            throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into idempotency (principal, operation, key, fingerprint, answer, expires_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (principal, operation, key) do update"
                                + " set fingerprint = excluded.fingerprint, answer = excluded.answer,"
                                + " expires_at = excluded.expires_at")) {
            insert.setString(1, principal);
            insert.setString(2, operation);
            insert.setString(3, key.value());
            insert.setString(4, fingerprint);
            insert.setString(5, answer);
            insert.setObject(6, clock.instant().plus(KEPT).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private String fingerprint(String operation, Object request) {
        try {
            var digest = Sha256.digest();
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(json.writeValueAsBytes(request));
            return Sha256.hex(digest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Kept(String fingerprint, String answer) {}
}
