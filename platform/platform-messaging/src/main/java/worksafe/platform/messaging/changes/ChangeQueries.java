package worksafe.platform.messaging.changes;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.messaging.EventRows;
import worksafe.platform.messaging.Sql;
import worksafe.platform.messaging.changes.ReadScope.Gain;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Reads the event log within the caller's scope. */
@ApplicationScoped
class ChangeQueries {

    /** How many numbers one question looks at: of a small scope many are passed over for one event. The answer says how far it came. */
    private static final long REACH = 100_000;

    private final Sql sql;
    private final Scopes scopes;

    ChangeQueries(AgroalDataSource database, Scopes scopes) {
        this.sql = new Sql(database);
        this.scopes = scopes;
    }

    /**
     * What was announced after a number, in order; before that, what lies before the number and was not in the scope that the
     * reader has read. Numbers are given by one writer in the order of its commits, so nothing can appear behind one that was
     * read, and everything up to the last that was given is there.
     *
     * @throws RequestProblem 410 when the number lies beyond the last that was given, or belongs to another stream: the
     *     database was restored, and what the caller has read behind that moment never happened
     */
    @Transactional
    ChangesView read(ChangeQuestion asked) {
        var now = scopes.current();
        var head = head();
        head.require(asked.after(), asked.stream());
        var reader = asked.scope() == null ? ReadScope.whole(now) : asked.scope();
        var gain = reader.gain(now);
        return gain.isPresent() ? added(asked, head, reader, gain.get()) : next(asked, head);
    }

    /** Where the stream is now, without any event: for a reader who begins with what comes. */
    @Transactional
    ChangesView now() {
        var head = head();
        return new ChangesView(
                List.of(),
                head.seq(),
                head.stream(),
                ReadScope.whole(scopes.current()).encode(),
                head.seq(),
                false);
    }

    private ChangesView next(ChangeQuestion asked, Head head) {
        var reach = reach(asked.after(), head.seq());
        var items = events(asked, null, asked.after(), reach);
        return new ChangesView(
                items,
                items.size() < asked.limit() ? reach : items.getLast().seq(),
                head.stream(),
                ReadScope.whole(scopes.current()).encode(),
                head.seq(),
                false);
    }

    private ChangesView added(ChangeQuestion asked, Head head, ReadScope reader, Gain gain) {
        var now = scopes.current();
        var reach = reach(gain.through(), asked.after());
        var items = events(asked, gain, gain.through(), reach);
        var upTo = items.size() < asked.limit() ? reach : items.getLast().seq();
        var scope = upTo < asked.after() ? reader.filled(now, upTo) : ReadScope.whole(now);
        return new ChangesView(items, asked.after(), head.stream(), scope.encode(), head.seq(), true);
    }

    private static long reach(long after, long last) {
        return Math.min(last, after + REACH);
    }

    private List<ChangeView> events(ChangeQuestion asked, @Nullable Gain gain, long after, long through) {
        var parameters = new ArrayList<>();
        var conditions = new StringBuilder(ScopePredicate.sql(scopes.current(), "e", parameters));
        if (gain != null) {
            conditions
                    .append(" and (")
                    .append(ScopePredicate.sql(gain.before(), "e", parameters))
                    .append(") is not true");
        }
        conditions.append(asked.filter().sql("e", parameters));
        parameters.add(after);
        parameters.add(through);
        parameters.add(asked.limit());
        return sql.list(
                "select e.* from event_log e where " + conditions
                        + " and e.seq > ? and e.seq <= ? order by e.seq limit ?",
                row -> ChangeView.of(row.getLong("seq"), EventRows.read(row)),
                parameters.toArray());
    }

    /** The last number given. */
    @Transactional
    long last() {
        return head().seq();
    }

    /** What was announced between two numbers, as far as it decides who waits for it; as many as the limit. */
    @Transactional
    List<ChangeNews> news(long after, long through, int limit) {
        return sql.list(
                "select seq, type, aggregate, aggregate_id, region, sector, enterprise_id from event_log"
                        + " where seq > ? and seq <= ? order by seq limit ?",
                ChangeNews::of,
                after,
                through,
                limit);
    }

    private Head head() {
        return sql.list(
                        "select event_stream_id(), (select coalesce(max(last_seq), 0) from relay_state)",
                        row -> new Head(row.getObject(1, UUID.class), row.getLong(2)))
                .getFirst();
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
                        ChangeProblem.STREAM_CHANGED,
                        Map.of("head", seq, "stream", stream.toString()),
                        String.valueOf(seq),
                        stream.toString());
            }
        }
    }
}
