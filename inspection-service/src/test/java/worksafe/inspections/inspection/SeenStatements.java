package worksafe.inspections.inspection;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers the SQL that Hibernate sends, so that its plan can be asked for. */
@PersistenceUnitExtension
@ApplicationScoped
public class SeenStatements implements StatementInspector {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        SEEN.add(sql);
        return sql;
    }

    /** The last statement that begins so and mentions the table. */
    static String last(String beginning, String table) {
        return SEEN.reversed().stream()
                .filter(sql -> sql.startsWith(beginning) && sql.contains("from " + table + " "))
                .findFirst()
                .orElseThrow();
    }
}
