package worksafe.registry.bureau.sender;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.bureau.BureauCodes;
import worksafe.registry.bureau.record.RecordType;

/**
 * Until when the next delivery of each type is due from each sender: a day that the list shows, and a clock of the authority of
 * the place, which follows up. Writes in the transaction of whoever calls.
 */
@ApplicationScoped
class BureauFeeds {

    /** The kind of duty; its title is the message {@code clock-bureau-feed}. */
    static final String DUTY = "bureau-feed";

    private static final String ENTER = "insert into bureau_feed (id, sender_id, record_type, region, since)"
            + " values (?, ?, ?, ?, ?) on conflict (sender_id, record_type) do nothing";

    private final AgroalDataSource database;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final InstantSource clock;
    private final Listing<FeedLine> listing;

    BureauFeeds(
            AgroalDataSource database,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            InstantSource clock,
            Listings listings) {
        this.database = database;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.clock = clock;
        this.listing = listings.walled(BureauFeed.class, FeedLine.class, FeedFilter.class, "since", "-since");
    }

    /** The feeds that the present scope shows. */
    Slice<FeedLine> list(FeedFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /**
     * It is to send that type, and has done so with that delivery.
     *
     * @param delivery absent where it is to begin only
     */
    void follow(BureauSender sender, RecordType type, @Nullable UUID delivery, Instant now) {
        JdbcRows.change(
                database,
                ENTER,
                List.of(
                        Uuid7.next(clock),
                        sender.id(),
                        type.name(),
                        sender.region().value(),
                        now.atOffset(ZoneOffset.UTC)));
        restart(sender, type, feed(sender, type), delivery, now);
    }

    /** What it is to send. */
    Set<RecordType> types(UUID sender) {
        var types = JdbcRows.list(
                database,
                "select record_type from bureau_feed where sender_id = ?",
                List.of(sender),
                row -> RecordType.valueOf(row.getString(1)));
        return new TreeSet<>(types);
    }

    /** It sends nothing any more. */
    void end(BureauSender sender, String reason) {
        for (var id : feeds(sender)) {
            if (clocks.deadline(duty(id)).isPresent()) {
                clocks.cancel(duty(id), reason);
            }
        }
        JdbcRows.change(database, "update bureau_feed set due_on = null where sender_id = ?", List.of(sender.id()));
    }

    private void restart(BureauSender sender, RecordType type, UUID feed, @Nullable UUID delivery, Instant now) {
        var answer = freshness(sender, type, ChinaTime.dayOf(now));
        var due = answer.map(PolicyAnswer.Decided::result)
                .map(row -> row.dueDate(ChinaTime.dayOf(now), calendar.edition().days())
                        .date())
                .orElse(null);
        JdbcRows.change(
                database,
                "update bureau_feed set due_on = ?, last_delivery_id = coalesce(?::uuid, last_delivery_id),"
                        + " last_received_at = case when ?::uuid is null then last_received_at else ? end where id = ?",
                Arrays.asList(due, delivery, delivery, now.atOffset(ZoneOffset.UTC), feed));
        var duty = duty(feed);
        if (clocks.deadline(duty).isPresent()) {
            clocks.meet(duty, now);
        }
        answer.ifPresent(period ->
                clocks.start(ClockStart.by(period, duty, Debtor.authority(sender.region(), null, null, null), now)
                        .about(sender.name() + " " + type.word())));
    }

    private Optional<PolicyAnswer.Decided> freshness(BureauSender sender, RecordType type, LocalDate day) {
        return policies.edition().find(BureauCodes.FRESHNESS + type.word(), sender.region(), null, day);
    }

    private UUID feed(BureauSender sender, RecordType type) {
        return JdbcRows.list(
                        database,
                        "select id from bureau_feed where sender_id = ? and record_type = ? for update",
                        List.of(sender.id(), type.name()),
                        row -> row.getObject(1, UUID.class))
                .getFirst();
    }

    private List<UUID> feeds(BureauSender sender) {
        return JdbcRows.list(
                database,
                "select id from bureau_feed where sender_id = ? order by id for update",
                List.of(sender.id()),
                row -> row.getObject(1, UUID.class));
    }

    private static Duty duty(UUID feed) {
        return new Duty("bureau-feed", feed, DUTY);
    }
}
