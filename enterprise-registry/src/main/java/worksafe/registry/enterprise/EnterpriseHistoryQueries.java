package worksafe.registry.enterprise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.enterprise.value.EnterpriseRevision;
import worksafe.registry.enterprise.value.EnterpriseRevision.FieldChange;

/** Reads what changed on an enterprise, the latest revision first. */
@ApplicationScoped
public class EnterpriseHistoryQueries {

    /** The one sort of the list. */
    public static final String LATEST = "-revision";

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern WORD = Pattern.compile("_([a-z])");
    private static final TypeReference<Map<String, Map<String, Object>>> CHANGES = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Enterprises enterprises;
    private final AgroalDataSource database;

    EnterpriseHistoryQueries(Enterprises enterprises, AgroalDataSource database) {
        this.enterprises = enterprises;
        this.database = database;
    }

    /** The revisions of an enterprise within the scope. */
    @Transactional
    public Slice<EnterpriseRevision> list(UUID enterpriseId, Page page) {
        var enterprise = enterprises.get(enterpriseId);
        var after = page.after();
        var before = after == null ? Long.MAX_VALUE : after.value(0, Long::valueOf);
        var total = JdbcRows.total(
                database,
                page,
                "select revision from enterprise_history where enterprise_id = ?",
                List.of(enterprise.id()));
        var revisions = JdbcRows.list(
                database,
                "select revision, changed_at, actor, changes::text from enterprise_history"
                        + " where enterprise_id = ? and revision < ? order by revision desc limit ?",
                List.of(enterprise.id(), before, page.fetch()),
                row -> revision(row));
        return Slice.of(revisions, page, revision -> List.of(revision.revision()), total);
    }

    private static EnterpriseRevision revision(ResultSet row) throws SQLException {
        try {
            var changes = JSON.readValue(row.getString(4), CHANGES).entrySet().stream()
                    .map(change -> new FieldChange(
                            property(change.getKey()),
                            told(change.getKey(), change.getValue().get("from")),
                            told(change.getKey(), change.getValue().get("to"))))
                    .sorted(Comparator.comparing(FieldChange::field))
                    .toList();
            return new EnterpriseRevision(
                    row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value as clients know it from everywhere else, though the row keeps it as the database does. */
    static @Nullable Object told(String name, @Nullable Object kept) {
        return switch (kept) {
            case Number code when name.endsWith("region") -> new RegionCode(code.longValue()).toString();
            case String text when name.equals("applies") -> Boolean.valueOf(text);
            case String text
            when MOMENT.matcher(text).matches() ->
                OffsetDateTime.parse(text)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            case List<?> list -> list.stream().map(each -> told(name, each)).toList();
            case Map<?, ?> parts -> {
                var told = new LinkedHashMap<String, @Nullable Object>();
                parts.forEach((part, value) -> told.put(String.valueOf(part), told(String.valueOf(part), value)));
                yield told;
            }
            case null, default -> kept;
        };
    }

    /** A column's name as clients know it: {@code legalRepresentative}. */
    static String property(String column) {
        return WORD.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
