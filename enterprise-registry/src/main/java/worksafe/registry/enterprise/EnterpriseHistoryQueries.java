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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
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
    public Slice<EnterpriseRevision> list(UUID enterpriseId, Page page, Scope scope) {
        var enterprise = enterprises.get(enterpriseId, scope);
        var after = page.after();
        var before = after == null ? Long.MAX_VALUE : after.value(0, Long::valueOf);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select revision, changed_at, actor, changes::text"
                        + " from enterprise_history where enterprise_id = ? and revision < ?"
                        + " order by revision desc limit ?")) {
            select.setObject(1, enterprise.id());
            select.setLong(2, before);
            select.setInt(3, page.fetch());
            var revisions = new ArrayList<EnterpriseRevision>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    revisions.add(revision(rows));
                }
            }
            return Slice.of(revisions, page, revision -> List.of(revision.revision()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EnterpriseRevision revision(ResultSet row) throws SQLException {
        try {
            var changes = JSON.readValue(row.getString(4), CHANGES).entrySet().stream()
                    .map(change -> new FieldChange(
                            property(change.getKey()),
                            change.getValue().get("from"),
                            change.getValue().get("to")))
                    .sorted(java.util.Comparator.comparing(FieldChange::field))
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
