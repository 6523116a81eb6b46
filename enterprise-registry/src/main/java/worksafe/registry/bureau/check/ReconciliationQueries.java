package worksafe.registry.bureau.check;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.registry.bureau.record.RecordType;

/** Lays what bureaus told beside the register. Of what is held, what was told last of each code. */
@ApplicationScoped
class ReconciliationQueries {

    /** Whoever is registered by now is not unknown any more, whatever the record says until it is tried again. */
    private static final String UNKNOWN =
            "select * from (select distinct on (r.code) r.code, r.content ->> 'enterpriseName' as name,"
                    + " d.record_type, d.id, d.region from bureau_record r join bureau_delivery d on d.id = r.delivery_id"
                    + " where r.fate = 'HELD' and 'ENTERPRISE_UNKNOWN' = any (r.flags) and r.code is not null and not d.dry"
                    + " and d.region between ? and ? %s and not exists (select from enterprise_identifier i"
                    + " where i.value = r.code and i.valid_to is null)"
                    + " order by r.code, d.received_at desc, r.line desc) held where code > ? order by code limit ?";

    private static final String UNTOLD = "select e.id, e.name, e.region, (select i.value from enterprise_identifier i"
            + " where i.enterprise_id = e.id and i.valid_to is null order by i.scheme, i.value limit 1)"
            + " from enterprise e where e.state = 'ACTIVE' and e.id > ? and %s and not exists (select from bureau_fact f"
            + " where f.enterprise_id = e.id and f.superseded_at is null and f.record_type not like 'REGISTRATION%%')"
            + " order by e.id limit ?";

    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;
    private final Scopes scopes;

    ReconciliationQueries(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /** The enterprises of a list within the present scope, as far as they lie in that place. */
    @Transactional
    Slice<ReconciliationLine> list(ReconciliationList list, @Nullable RegionCode region, Page page) {
        return switch (list) {
            case REGISTERED_NOT_TOLD -> untold(region, page);
            case INSURED_NOT_REGISTERED -> unknown(RecordType.INJURY_INSURANCE, region, page);
            case ABOVE_SCALE_NOT_REGISTERED -> unknown(RecordType.ABOVE_SCALE, region, page);
            case TOLD_NOT_REGISTERED -> unknown(null, region, page);
        };
    }

    private Slice<ReconciliationLine> unknown(@Nullable RecordType type, @Nullable RegionCode region, Page page) {
        var scope = scopes.current().narrowedTo(region);
        var parameters = new ArrayList<Object>(List.of(scope.low(), scope.high()));
        if (type != null) {
            parameters.add(type.name());
        }
        var after = page.after();
        parameters.add(after == null ? "" : after.value(0, text -> text));
        parameters.add(page.fetch());
        var found = JdbcRows.list(
                database,
                UNKNOWN.formatted(type == null ? "" : "and d.record_type = ?"),
                parameters,
                row -> new ReconciliationLine(
                        row.getString(1),
                        row.getString(2),
                        null,
                        RecordType.valueOf(row.getString(3)),
                        row.getObject(4, UUID.class),
                        new RegionCode(row.getLong(5)).toString()));
        return Slice.of(found, page, line -> List.of(String.valueOf(line.code())));
    }

    private Slice<ReconciliationLine> untold(@Nullable RegionCode region, Page page) {
        var after = page.after();
        var parameters = new ArrayList<Object>(List.of(after == null ? FIRST : after.value(0, UUID::fromString)));
        var sql = UNTOLD.formatted(ScopePredicate.sql(scopes.current().narrowedTo(region), "e", parameters));
        parameters.add(page.fetch());
        var found = JdbcRows.list(
                database,
                sql,
                parameters,
                row -> new ReconciliationLine(
                        row.getString(4),
                        row.getString(2),
                        row.getObject(1, UUID.class),
                        null,
                        null,
                        new RegionCode(row.getLong(3)).toString()));
        return Slice.of(found, page, line -> List.of(String.valueOf(line.enterpriseId())));
    }
}
