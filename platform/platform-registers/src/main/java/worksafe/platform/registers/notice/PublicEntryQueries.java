package worksafe.platform.registers.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Dates;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.registers.Rows;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.registers.kind.RegisterKinds;
import worksafe.platform.service.codetable.CodeTableView;

/** Reads what everybody may read. No scope is asked: nothing stands there that was not accepted as public. */
@ApplicationScoped
class PublicEntryQueries {

    static final String NEWEST_FIRST = "-publishedAt";

    private static final String SHOWN =
            " from public_register_entry e where e.withdrawn_on is null and (e.until is null or e.until >= ?)";

    private static final String COLUMNS =
            "select e.entry_id, e.kind, e.holder_type, e.region, e.sector, e.data, e.published_at, e.until";

    private final Rows rows;
    private final RegisterKinds kinds;

    PublicEntryQueries(Rows rows, RegisterKinds kinds) {
        this.rows = rows;
        this.kinds = kinds;
    }

    /** An entry without what its kind is called. */
    private record Shown(
            UUID id,
            String kind,
            HolderType holderType,
            RegionCode region,
            @Nullable Sector sector,
            ObjectNode data,
            Instant publishedAt,
            @Nullable LocalDate until) {

        private static Shown of(ResultSet row) throws SQLException {
            var sector = row.getString("sector");
            return new Shown(
                    row.getObject("entry_id", UUID.class),
                    row.getString("kind"),
                    HolderType.valueOf(row.getString("holder_type")),
                    new RegionCode(row.getLong("region")),
                    sector == null ? null : Sector.valueOf(sector),
                    RegisterJson.readObject(row.getString("data")),
                    row.getObject("published_at", OffsetDateTime.class).toInstant(),
                    row.getObject("until", LocalDate.class));
        }

        private PublicEntryView titled(CodeTableView.Titles titles) {
            return new PublicEntryView(
                    id, kind, titles, holderType, region.toString(), sector, data, publishedAt, until);
        }
    }

    /** What is shown on that day, the newest first; of a kind and a place with all below it, where these are named. */
    @Transactional
    Slice<PublicEntryView> list(@Nullable String kind, @Nullable RegionCode region, Page page, LocalDate day) {
        var condition = new StringBuilder(SHOWN);
        var parameters = new ArrayList<Object>();
        parameters.add(day);
        if (kind != null) {
            condition.append(" and e.kind = ?");
            parameters.add(kind);
        }
        if (region != null) {
            condition.append(" and e.region between ? and ?");
            parameters.add(region.low());
            parameters.add(region.high());
        }
        var total = page.counting() == Page.Counting.NONE
                ? null
                : rows.select("select count(*)" + condition, parameters, row -> row.getLong(1))
                        .getFirst();
        var after = page.after();
        if (after != null) {
            condition.append(" and (e.published_at, e.entry_id) < (?, ?)");
            parameters.add(after.value(0, Dates::instant));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        var found = rows.select(
                COLUMNS + condition + " order by e.published_at desc, e.entry_id desc limit ?", parameters, Shown::of);
        var titles = new HashMap<String, CodeTableView.Titles>();
        return Slice.of(found, page, entry -> List.of(entry.publishedAt(), entry.id()), total)
                .map(entry -> entry.titled(titles.computeIfAbsent(entry.kind(), this::titles)));
    }

    /** @throws NotFound when there is none, or it is not shown on that day */
    @Transactional
    PublicEntryView get(UUID id, LocalDate day) {
        return rows.select(COLUMNS + SHOWN + " and e.entry_id = ?", List.of(day, id), Shown::of).stream()
                .findFirst()
                .map(entry -> entry.titled(titles(entry.kind())))
                .orElseThrow(() -> new NotFound(id));
    }

    /** What the kind is called now; kinds are never deleted. */
    private CodeTableView.Titles titles(String kind) {
        var title = kinds.find(kind)
                .map(installed -> kinds.compiled(installed).kind().title())
                .orElseThrow();
        return new CodeTableView.Titles(title.zh(), title.en());
    }
}
