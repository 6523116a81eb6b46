package worksafe.registry.bureau.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Dates;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.bureau.record.FieldTexts;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.enterprise.Enterprises;

/** What bureaus told of an enterprise, as they told it last. */
@ApplicationScoped
class FactQueries {

    private static final String FACTS = "select f.id, f.record_type, f.day, f.content::text, s.name, f.delivery_id,"
            + " f.received_at from bureau_fact f join bureau_sender s on s.id = f.sender_id"
            + " where f.enterprise_id = ? and f.superseded_at is null";

    private final AgroalDataSource database;
    private final Enterprises enterprises;

    FactQueries(AgroalDataSource database, Enterprises enterprises) {
        this.database = database;
        this.enterprises = enterprises;
    }

    /**
     * The facts of an enterprise, the latest day first.
     *
     * @throws NotFound when there is no such enterprise within the scope
     */
    @Transactional
    Slice<FactView> of(UUID enterprise, @Nullable RecordType type, Page page) {
        var unused = enterprises.view(enterprise);
        var parameters = new ArrayList<Object>(List.of(enterprise));
        var select = FACTS;
        if (type != null) {
            select += " and f.record_type = ?";
            parameters.add(type.name());
        }
        var after = page.after();
        if (after != null) {
            select += " and (f.day, f.id) < (?, ?)";
            parameters.add(after.value(0, Dates::day));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        var found = JdbcRows.list(
                database,
                select + " order by f.day desc, f.id desc limit ?",
                parameters,
                row -> new FactView(
                        row.getObject(1, UUID.class),
                        RecordType.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        FieldTexts.read(row.getString(4)),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        JdbcRows.instant(row, 7)));
        return Slice.of(found, page, fact -> List.of(fact.day(), fact.id()));
    }
}
