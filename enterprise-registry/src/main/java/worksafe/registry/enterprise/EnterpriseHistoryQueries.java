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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.enterprise.EnterpriseRevision.FieldChange;

/** Reads what changed on an enterprise, the latest revision first. */
@ApplicationScoped
public class EnterpriseHistoryQueries {

    /** The one sort of the list. */
    public static final String LATEST = "-revision";

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
        var revisions = new ArrayList<EnterpriseRevision>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        "select revision, changed_at, actor, changes::text from enterprise_history"
                                + " where enterprise_id = ? and revision < ? order by revision desc limit ?",
                        List.of(enterprise.id(), before, page.fetch()),
                        row -> revisions.add(revision(row))));
        return Slice.of(revisions, page, revision -> List.of(revision.revision()));
    }

    private static EnterpriseRevision revision(ResultSet row) throws SQLException {
        try {
            var changes = JSON.readValue(row.getString(4), CHANGES).entrySet().stream()
                    .map(change -> new FieldChange(
                            property(change.getKey()),
                            change.getValue().get("from"),
                            change.getValue().get("to")))
                    .sorted(Comparator.comparing(FieldChange::field))
                    .toList();
            return new EnterpriseRevision(
                    row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A column's name as clients know it: {@code legalRepresentative}. */
    static String property(String column) {
        return WORD.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
