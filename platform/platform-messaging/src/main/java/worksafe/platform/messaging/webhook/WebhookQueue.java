package worksafe.platform.messaging.webhook;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Permissions;
import worksafe.platform.messaging.EventRows;
import worksafe.platform.messaging.Sql;
import worksafe.platform.messaging.changes.EventTypes;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/**
 * What is to be sent. Each method is one short transaction; none is open during a call. Many processes may do this side by side:
 * who makes deliveries of a subscription locks it, and who takes a delivery holds it for a while, after which another may
 * take it.
 */
@ApplicationScoped
class WebhookQueue {

    private static final String COLUMNS = "id, types, roles, region, sectors, owner, through";

    /** How many numbers are looked at in one transaction. */
    private static final long REACH = 50_000;

    /** More than any call takes. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    private static final int LONGEST_FAILURE = 500;
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final Sql sql;
    private final Scopes scopes;
    private final WebhookConfig config;
    private final InstantSource clock;
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    WebhookQueue(
            @DataSource("jobs") AgroalDataSource database, Scopes scopes, WebhookConfig config, InstantSource clock) {
        this.sql = new Sql(database);
        this.scopes = scopes;
        this.config = config;
        this.clock = clock;
    }

    /** A subscriber who took a secret before then has not confirmed his subscription for long: nothing is sent until he does. */
    private Instant confirmedSince() {
        return clock.instant().minus(config.confirmedFor());
    }

    /** The confirmed subscriptions for which there may be events that no delivery was made of. */
    @Transactional
    List<Subscription> behind() {
        return sql.list(
                "select " + COLUMNS + " from webhook_subscription where status = 'ACTIVE' and secret_since > ?"
                        + " and through < (select coalesce(max(last_seq), 0) from relay_state) order by id",
                Subscription::of,
                confirmedSince());
    }

    /**
     * Makes the next deliveries of a subscription, as many as there is room for; under its own scope, so that the wall decides
     * what it is sent.
     *
     * @return whether there may be more at once
     */
    @Transactional
    boolean make(UUID id) {
        var locked = sql.list(
                "select " + COLUMNS + " from webhook_subscription where id = ? and status = 'ACTIVE'"
                        + " and secret_since > ? for update skip locked",
                Subscription::of,
                id,
                confirmedSince());
        if (locked.isEmpty()) {
            return false;
        }
        var subscription = locked.getFirst();
        var last = sql.list("select coalesce(max(last_seq), 0) from relay_state", row -> row.getLong(1))
                .getFirst();
        if (!subscription.mayRead(permissions)) {
            advance(id, last);
            return false;
        }
        var room = config.waiting() - waiting(id);
        var reach = Math.min(last, subscription.through() + REACH);
        if (room <= 0 || reach <= subscription.through()) {
            return false;
        }
        var made = make(subscription, reach, room);
        var through = made.count() < room ? reach : made.last();
        advance(id, through);
        return through < last && made.count() < room;
    }

    private Made make(Subscription subscription, long reach, int room) {
        var now = clock.instant();
        var parameters = new ArrayList<Object>();
        var conditions = ScopePredicate.sql(scopes.current(), "e", parameters)
                + subscription.filter().sql("e", parameters);
        parameters.add(EventTypes.INTERNAL);
        parameters.add(subscription.through());
        parameters.add(reach);
        parameters.add(room);
        parameters.add(subscription.id());
        parameters.add(subscription.region().value());
        parameters.add(now);
        parameters.add(now);
        return sql.list(
                        "with chosen as (select e.seq, e.id, e.type from event_log e where " + conditions
                                + " and not starts_with(e.type, ?) and e.seq > ? and e.seq <= ? order by e.seq limit ?), made as (insert into webhook_delivery"
                                + " (id, subscription_id, region, seq, event_id, type, state, due_at, made_at)"
                                + " select uuidv7(), ?, ?, seq, id, type, 'WAITING', ?, ? from chosen"
                                + " on conflict do nothing)"
                                + " select count(*), coalesce(max(seq), 0) from chosen",
                        row -> new Made(row.getInt(1), row.getLong(2)),
                        parameters.toArray())
                .getFirst();
    }

    /**
     * Deliveries that were made.
     *
     * @param last the number of the last of them
     */
    private record Made(int count, long last) {}

    private int waiting(UUID subscription) {
        return sql.list(
                        "select count(*) from webhook_delivery where subscription_id = ? and state = 'WAITING'",
                        row -> row.getInt(1),
                        subscription)
                .getFirst();
    }

    private void advance(UUID subscription, long through) {
        sql.update("update webhook_subscription set through = ? where id = ?", through, subscription);
    }

    /**
     * A subscription of which a delivery is due.
     *
     * @param owner account of whoever subscribed
     */
    record Due(UUID subscription, String owner) {}

    /** The confirmed subscriptions of which a delivery is due. */
    @Transactional
    List<Due> due() {
        var now = clock.instant();
        return sql.list(
                "select s.id, s.owner from webhook_subscription s where s.status = 'ACTIVE' and s.secret_since > ?"
                        + " and exists (select from webhook_delivery d"
                        + " where d.subscription_id = s.id and d.state = 'WAITING' and d.due_at <= ?"
                        + " and (d.held_until is null or d.held_until < ?)) order by s.id",
                row -> new Due(row.getObject(1, UUID.class), row.getString(2)),
                confirmedSince(),
                now,
                now);
    }

    /** Takes the delivery of a subscription that has been due for longest, a ping first; nobody else does for a while. */
    @Transactional
    Optional<DueDelivery> take(UUID subscription) {
        var now = clock.instant();
        return sql
                .list(
                        "update webhook_delivery d set attempts = d.attempts + 1, held_until = ? from webhook_subscription s"
                                + " where s.id = d.subscription_id and s.status = 'ACTIVE' and d.id = (select w.id from"
                                + " webhook_delivery w where w.subscription_id = ? and w.state = 'WAITING' and w.due_at <= ?"
                                + " and (w.held_until is null or w.held_until < ?) order by w.seq is not null, w.due_at, w.id limit 1"
                                + " for update skip locked)"
                                + " returning d.id, d.subscription_id, d.event_id, d.seq, d.body, d.attempts, s.url,"
                                + " s.generation, s.secret_since",
                        DueDelivery::of,
                        now.plus(HOLD),
                        subscription,
                        now,
                        now)
                .stream()
                .findFirst();
    }

    /** What is sent. */
    @Transactional
    String body(DueDelivery delivery) {
        var kept = delivery.body();
        var seq = delivery.seq();
        if (kept != null || seq == null) {
            return kept == null ? "{}" : kept;
        }
        return sql.list(
                        "select * from event_log where seq = ?",
                        row -> WebhookBody.of(seq, EventRows.read(row)).json(),
                        seq)
                .getFirst();
    }

    /** The receiver took it. */
    @Transactional
    void delivered(DueDelivery delivery, int status) {
        sql.update(
                "update webhook_delivery set state = 'DELIVERED', ended_at = ?, held_until = null, answered = ?,"
                        + " failure = null where id = ? and state = 'WAITING'",
                clock.instant(),
                status,
                delivery.id());
    }

    /**
     * The receiver did not take it: it is tried again later, or never.
     *
     * @param status absent where there was no answer
     */
    @Transactional
    void failed(DueDelivery delivery, @Nullable Integer status, String failure) {
        var now = clock.instant();
        var pause = RetryLadder.after(delivery.attempts(), ThreadLocalRandom.current());
        sql.update(
                "update webhook_delivery set state = ?, due_at = ?, ended_at = ?, held_until = null, answered = ?,"
                        + " failure = ? where id = ? and state = 'WAITING'",
                (pause.isPresent() ? WebhookDeliveryState.WAITING : WebhookDeliveryState.DEAD).name(),
                now.plus(pause.orElse(Duration.ZERO)),
                pause.isPresent() ? null : now,
                status,
                failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)),
                delivery.id());
    }

    /** Forgets some of what has been over for long. */
    @Transactional
    void forget() {
        sql.update(
                "delete from webhook_delivery where id in (select id from webhook_delivery where ended_at < ? limit ?)",
                clock.instant().minus(config.kept()),
                FORGOTTEN_AT_ONCE);
    }
}
