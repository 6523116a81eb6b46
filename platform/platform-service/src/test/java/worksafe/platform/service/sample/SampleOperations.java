package worksafe.platform.service.sample;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.sample.SampleResource.NoteSample;

/** Samples in their table, sound but for the defect that is present. */
@ApplicationScoped
class SampleOperations {

    private final AgroalDataSource database;
    private final Idempotency idempotency;
    private final Scopes scopes;
    private final InstantSource clock;

    SampleOperations(AgroalDataSource database, Idempotency idempotency, Scopes scopes, InstantSource clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.scopes = scopes;
        this.clock = clock;
    }

    SampleView note(IdempotencyKey key, NoteSample request) {
        return within(
                SampleDefect.REPLAYS_KEYS_TO_OTHER_ACCOUNTS.isPresent() ? asOneAccount() : scopes.current(), () -> {
                    if (SampleDefect.FORGETS_KEYS.isPresent()) {
                        return insert(request);
                    }
                    return idempotency.once(
                            key,
                            "noteSample",
                            request,
                            SampleView.class,
                            before -> found(before.id()),
                            () -> insert(request));
                });
    }

    SampleView get(UUID id) {
        return within(asked(), () -> found(id));
    }

    SampleView close(UUID id, @Nullable IfMatch expected) {
        return within(scopes.current(), () -> {
            var sample = found(id);
            if (expected != null) {
                expected.require(sample.revision());
            }
            if (sample.status() == SampleStatus.CLOSED && !SampleDefect.CLOSES_TWICE.isPresent()) {
                throw new IllegalTransition(SampleStatus.CLOSED, SampleStatus.CLOSED);
            }
            try (var connection = database.getConnection();
                    var update = connection.prepareStatement(
                            "update sample set status = 'CLOSED', version = version + 1 where id = ?")) {
                update.setObject(1, id);
                update.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return found(id);
        });
    }

    Slice<SampleView> list(@Nullable SampleStatus status, Page page) {
        return within(asked(), () -> {
            var parameters = new ArrayList<>();
            var where = predicate(parameters);
            if (status != null && !SampleDefect.IGNORES_ITS_FILTER.isPresent()) {
                where += " and s.status = ?";
                parameters.add(status.name());
            }
            var counted = new ArrayList<>(parameters);
            var total = page.counting() == Page.Counting.NONE
                    ? null
                    : number("select count(*) from sample s where " + where, counted);
            var descending = page.sort().startsWith("-");
            var after = page.after();
            if (after != null) {
                where += behind(descending);
                parameters.add(after.value(0, OffsetDateTime::parse));
                if (where.endsWith("(?, ?)")) {
                    parameters.add(after.value(1, UUID::fromString));
                }
            }
            var direction = descending ? " desc" : "";
            var rows = rows(
                    "select id, version, name, status, noted_at from sample s where %s order by noted_at%s, id%s limit %d"
                            .formatted(where, direction, direction, page.fetch()),
                    parameters);
            return Slice.of(rows, page, row -> List.of(row.notedAt(), row.id()), total);
        });
    }

    private static String behind(boolean descending) {
        if (descending) {
            return SampleDefect.PAGES_WITH_GAPS.isPresent()
                    ? " and s.noted_at < ?"
                    : " and (s.noted_at, s.id) < (?, ?)";
        }
        return SampleDefect.PAGES_WITH_REPEATS.isPresent()
                ? " and s.noted_at >= ?"
                : " and (s.noted_at, s.id) > (?, ?)";
    }

    private SampleView found(UUID id) {
        var parameters = new ArrayList<>();
        var where = predicate(parameters);
        parameters.add(id);
        return rows(
                        "select id, version, name, status, noted_at from sample s where " + where + " and s.id = ?",
                        parameters)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private String predicate(List<Object> parameters) {
        return SampleDefect.FORGETS_ITS_PREDICATE.isPresent()
                ? "true"
                : ScopePredicate.sql(scopes.current(), "s", parameters);
    }

    /** The scope that reads act under. */
    private Scope asked() {
        var scope = scopes.current();
        return SampleDefect.LEAKS_TO_A_NEIGHBOUR.isPresent()
                ? new Scope(scope.region(), scope.sectors(), null, scope.subject(), null)
                : scope;
    }

    private Scope asOneAccount() {
        var scope = scopes.current();
        return new Scope(scope.region(), scope.sectors(), scope.enterprises(), "everybody", null);
    }

    private <T> T within(Scope scope, Supplier<T> work) {
        return scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private SampleView insert(NoteSample request) {
        var id = Uuid7.next(clock);
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into sample (id, version, region, sector, enterprise_id,"
                                + " name, status, noted_at) values (?, 1, ?, ?, ?, ?, 'OPEN', ?)")) {
            insert.setObject(1, id);
            insert.setLong(2, request.region().value());
            insert.setString(3, request.sector().name());
            insert.setObject(4, request.enterpriseId());
            insert.setString(5, request.name());
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found(id);
    }

    private List<SampleView> rows(String sql, List<Object> parameters) {
        return query(
                sql,
                parameters,
                row -> new SampleView(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getString(3),
                        SampleStatus.valueOf(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
    }

    private Long number(String sql, List<Object> parameters) {
        return query(sql, parameters, row -> row.getLong(1)).getFirst();
    }

    private <T> List<T> query(String sql, List<Object> parameters, RowReader<T> reader) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            var found = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** Whether a sample is open. */
    enum SampleStatus {
        OPEN,
        CLOSED
    }

    /** A sample as clients read it. */
    record SampleView(UUID id, long revision, String name, SampleStatus status, Instant notedAt) implements Versioned {}
}
