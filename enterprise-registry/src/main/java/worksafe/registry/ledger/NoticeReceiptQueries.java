package worksafe.registry.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.registry.ledger.NoticeReceipt.ReceiptState;

/** A notice with all its receipts, as far as the present scope shows the addressees. */
@ApplicationScoped
class NoticeReceiptQueries {

    private static final String RECEIPTS = "select r.entry_id, r.holder_type, r.region, r.sector,"
            + " r.data::jsonb ->> 'name', (select min(v.acted_at) from register_entry v where v.entry_id = r.entry_id"
            + " and v.state = 'SUBMITTED'), case when r.state = 'ACCEPTED' then r.acted_at end,"
            + " case when r.state = 'ACCEPTED' then r.acted_by end, (r.data::jsonb ->> 'answerBy')::date, r.state"
            + " from register_entry r where r.kind = 'authority-notice' and r.latest and r.live"
            + " and r.data::jsonb ->> 'number' = ? and ";

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final InstantSource clock;

    NoticeReceiptQueries(AgroalDataSource database, Scopes scopes, InstantSource clock) {
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The addressees of a notice, by entry. */
    @Transactional
    Slice<NoticeReceipt> of(String number, Page page) {
        var parameters = new ArrayList<Object>(List.of(number));
        var sql = new StringBuilder(RECEIPTS).append(ScopePredicate.sql(scopes.current(), "r", parameters));
        var total = JdbcRows.total(database, page, sql.toString(), parameters);
        var after = page.after();
        if (after != null) {
            sql.append(" and r.entry_id > ?");
            parameters.add(after.value(0, UUID::fromString));
        }
        sql.append(" order by r.entry_id limit ?");
        parameters.add(page.fetch());
        var today = ChinaTime.dayOf(clock.instant());
        var receipts = new ArrayList<NoticeReceipt>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(connection, sql.toString(), parameters, row -> {
                    var answerBy = row.getObject(9, LocalDate.class);
                    receipts.add(new NoticeReceipt(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            new RegionCode(row.getLong(3)).toString(),
                            row.getString(4) == null ? null : Sector.valueOf(row.getString(4)),
                            row.getString(5),
                            instant(row.getObject(6, OffsetDateTime.class)),
                            instant(row.getObject(7, OffsetDateTime.class)),
                            row.getString(8),
                            answerBy,
                            state(row.getString(10), answerBy, today)));
                }));
        return Slice.of(receipts, page, row -> List.of(row.entryId()), total);
    }

    private static ReceiptState state(String entry, @Nullable LocalDate answerBy, LocalDate today) {
        return switch (entry) {
            case "ACCEPTED" -> ReceiptState.RECEIVED;
            case "RETURNED" -> ReceiptState.RETURNED;
            case "SUBMITTED" ->
                answerBy != null && answerBy.isBefore(today) ? ReceiptState.OVERDUE : ReceiptState.PENDING;
            default -> ReceiptState.NOT_SENT;
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
