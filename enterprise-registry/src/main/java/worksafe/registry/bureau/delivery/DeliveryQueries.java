package worksafe.registry.bureau.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Dates;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope.Standing;
import worksafe.platform.http.Slice;
import worksafe.platform.registers.sheet.ReportLines;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;
import worksafe.registry.bureau.record.Bureau;
import worksafe.registry.bureau.record.FieldTexts;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordRemark;
import worksafe.registry.bureau.record.RecordType;

/** What came and what became of it. Records are reached through their delivery: it is walled, they are seen with it. */
@ApplicationScoped
class DeliveryQueries {

    private static final String DELIVERIES =
            "select d.id, d.sender_id, s.name, d.record_type, d.mapping, d.mode, d.dry,"
                    + " d.sha256, d.lines, d.region, d.submitter, d.received_at, d.settled_at from bureau_delivery d"
                    + " join bureau_sender s on s.id = d.sender_id";

    private static final String RECORDS = "select r.delivery_id, r.line, d.record_type, r.fate, r.flags, r.raw::text,"
            + " r.corrected::text, r.matched_id, r.basis, r.decided_by, r.decided_at, d.received_at"
            + " from bureau_record r join bureau_delivery d on d.id = r.delivery_id";

    private final AgroalDataSource database;
    private final Scopes scopes;

    DeliveryQueries(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /** The deliveries within the scope, newest first; to a program those alone that are its own. */
    @Transactional
    Slice<DeliveryView> list(@Nullable UUID senderId, @Nullable RecordType type, Page page) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        seen(conditions, parameters);
        if (senderId != null) {
            conditions.add("d.sender_id = ?");
            parameters.add(senderId);
        }
        if (type != null) {
            conditions.add("d.record_type = ?");
            parameters.add(type.name());
        }
        var after = page.after();
        if (after != null) {
            conditions.add("(d.received_at, d.id) < (?, ?)");
            parameters.add(after.value(0, Dates::instant).atOffset(ZoneOffset.UTC));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        var found = deliveries(where(conditions) + " order by d.received_at desc, d.id desc limit ?", parameters);
        return Slice.of(found, page, view -> List.of(view.receivedAt(), view.id()));
    }

    /** @throws NotFound when there is none, or it lies outside the scope, or is another sender's or program's */
    @Transactional
    DeliveryView get(UUID id) {
        var conditions = new ArrayList<String>(List.of("d.id = ?"));
        var parameters = new ArrayList<Object>(List.of(id));
        seen(conditions, parameters);
        return deliveries(where(conditions), parameters).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** To a program what it submitted, and what came without a token from a sender for which it has signed. */
    private void seen(List<String> conditions, List<Object> parameters) {
        var scope = scopes.current();
        if (scope.standing() == Standing.PROGRAM) {
            conditions.add(
                    "(account(d.submitter) = account(?) or d.mode in ('FOLDER', 'TOPIC') and d.sender_id in (select"
                            + " p.sender_id from bureau_delivery p where p.mode = 'PUSH' and account(p.submitter) = account(?)))");
            parameters.add(scope.subject());
            parameters.add(scope.subject());
        }
    }

    /** The records of a delivery, in their order. */
    @Transactional
    Slice<RecordView> records(UUID delivery, @Nullable RecordFate fate, Page page) {
        var unused = get(delivery);
        var after = page.after();
        var line = after == null ? 0 : after.value(0, Integer::valueOf);
        var parameters = new ArrayList<Object>(List.of(delivery, line));
        if (fate != null) {
            parameters.add(fate.name());
        }
        parameters.add(page.fetch());
        var rows = read(
                RECORDS + " where r.delivery_id = ? and r.line > ?" + (fate == null ? "" : " and r.fate = ?")
                        + " order by r.line limit ?",
                parameters);
        return Slice.of(rows, page, row -> List.of(row.view().line())).map(Dated::view);
    }

    /** One record. */
    @Transactional
    RecordView record(UUID delivery, int line) {
        var unused = get(delivery);
        return read(RECORDS + " where r.delivery_id = ? and r.line = ?", List.of(delivery, line)).stream()
                .map(Dated::view)
                .findFirst()
                .orElseThrow(() -> new NotFound(line));
    }

    /** A piece of the report: so many records behind that line. */
    @Transactional
    List<RecordView> report(UUID delivery, ReportLines which, long after, int most) {
        var problems = which == ReportLines.ALL ? "" : " and r.fate in ('HELD', 'REJECTED')";
        return read(
                        RECORDS + " where r.delivery_id = ? and r.line > ?" + problems + " order by r.line limit ?",
                        List.of(delivery, after, most))
                .stream()
                .map(Dated::view)
                .toList();
    }

    /** The records from all deliveries within the scope that were to be taken, the latest delivery first. */
    @Transactional
    Slice<RecordView> received(
            @Nullable Bureau bureau, @Nullable RecordType type, @Nullable RecordFate fate, Page page) {
        var conditions = new ArrayList<String>(List.of("not d.dry"));
        var parameters = new ArrayList<Object>();
        if (type != null) {
            conditions.add("d.record_type = ?");
            parameters.add(type.name());
        }
        if (bureau != null) {
            conditions.add("d.record_type = any (?::text[])");
            parameters.add(Arrays.stream(RecordType.values())
                    .filter(sent -> sent.bureau() == bureau)
                    .map(RecordType::name)
                    .toList());
        }
        seen(conditions, parameters);
        if (fate != null) {
            conditions.add("r.fate = ?");
            parameters.add(fate.name());
        }
        var after = page.after();
        if (after != null) {
            conditions.add("(d.received_at, d.id, -r.line) < (?, ?, ?)");
            parameters.add(after.value(0, Dates::instant).atOffset(ZoneOffset.UTC));
            parameters.add(after.value(1, UUID::fromString));
            parameters.add(-after.value(2, Integer::valueOf));
        }
        parameters.add(page.fetch());
        var rows = read(
                RECORDS + where(conditions) + " order by d.received_at desc, d.id desc, -r.line desc limit ?",
                parameters);
        return Slice.of(
                        rows,
                        page,
                        row -> List.of(
                                row.receivedAt(),
                                row.view().deliveryId(),
                                row.view().line()))
                .map(Dated::view);
    }

    private record Dated(RecordView view, Instant receivedAt) {}

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Each with how many of its records have which fate: of all of them at once. */
    private List<DeliveryView> deliveries(String which, List<?> parameters) {
        return JdbcRows.within(database, connection -> {
            var found = JdbcRows.list(connection, DELIVERIES + which, parameters, DeliveryQueries::delivery);
            var fates = new HashMap<UUID, Map<RecordFate, Long>>();
            JdbcRows.each(
                    connection,
                    "select delivery_id, fate, count(*) from bureau_record where delivery_id = any (?::uuid[])"
                            + " and fate is not null group by delivery_id, fate",
                    List.of(found.stream().map(view -> view.id().toString()).toList()),
                    row -> fates.computeIfAbsent(
                                    row.getObject(1, UUID.class), unused -> new EnumMap<>(RecordFate.class))
                            .put(RecordFate.valueOf(row.getString(2)), row.getLong(3)));
            return found.stream()
                    .map(view -> view.counted(fates.getOrDefault(view.id(), Map.of())))
                    .toList();
        });
    }

    private static DeliveryView delivery(ResultSet row) throws SQLException {
        return new DeliveryView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                RecordType.valueOf(row.getString(4)),
                row.getInt(5),
                DeliveryMode.valueOf(row.getString(6)),
                row.getBoolean(7),
                row.getString(8),
                row.getInt(9),
                Map.of(),
                new RegionCode(row.getLong(10)).toString(),
                row.getString(11),
                JdbcRows.instant(row, 12),
                JdbcRows.instantIfAny(row, 13));
    }

    private List<Dated> read(String select, List<?> parameters) {
        return JdbcRows.list(database, select, parameters, DeliveryQueries::dated);
    }

    private static Dated dated(ResultSet row) throws SQLException {
        var values = FieldTexts.read(row.getString(6));
        values.putAll(FieldTexts.read(row.getString(7)));
        var fate = row.getString(4);
        var flags = Arrays.stream((String[]) row.getArray(5).getArray())
                .map(RecordRemark::read)
                .toList();
        var view = new RecordView(
                row.getObject(1, UUID.class),
                row.getInt(2),
                RecordType.valueOf(row.getString(3)),
                fate == null ? null : RecordFate.valueOf(fate),
                flags,
                values,
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10),
                JdbcRows.instantIfAny(row, 11));
        return new Dated(view, JdbcRows.instant(row, 12));
    }
}
