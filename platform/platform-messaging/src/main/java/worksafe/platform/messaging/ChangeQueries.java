package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Reads the event log within the caller's scope. */
@ApplicationScoped
class ChangeQueries {

    private final Sql sql;
    private final Scopes scopes;

    ChangeQueries(AgroalDataSource database, Scopes scopes) {
        this.sql = new Sql(database);
        this.scopes = scopes;
    }

    /**
     * What was announced after a number, in order. Numbers are given by one writer in the order of its commits, so
     * nothing can appear behind one that was read.
     *
     * @param stream whose numbers the caller means; absent where it does not say
     * @throws RequestProblem 410 when the number lies beyond the last that was given, or belongs to another stream: the
     *     database was restored, and what the caller has read behind that moment never happened
     */
    @Transactional
    ChangesView after(long seq, @Nullable UUID stream, int limit) {
        var present = sql.list(
                        "select event_stream_id(), (select coalesce(max(last_seq), 0) from relay_state)",
                        row -> new Head(row.getObject(1, UUID.class), row.getLong(2)))
                .getFirst();
        present.require(seq, stream);
        var parameters = new ArrayList<>();
        var inScope = ScopePredicate.sql(scopes.current(), "e", parameters);
        parameters.add(seq);
        parameters.add(limit);
        var items = sql.list(
                "select e.* from event_log e where " + inScope + " and e.seq > ? order by e.seq limit ?",
                row -> ChangeView.of(row.getLong("seq"), OutboxBatch.event(row)),
                parameters.toArray());
        return new ChangesView(items, items.isEmpty() ? seq : items.getLast().seq(), present.stream());
    }

    /**
     * How far the stream is.
     *
     * @param seq the last number given
     */
    private record Head(UUID stream, long seq) {

        void require(long after, @Nullable UUID named) {
            if (after > seq || named != null && !named.equals(stream)) {
                throw new RequestProblem(
                        MessagingProblem.STREAM_CHANGED,
                        Map.of("head", seq, "stream", stream.toString()),
                        String.valueOf(seq),
                        stream.toString());
            }
        }
    }
}
