package worksafe.training;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers the lists that Hibernate asked for, so that their plans can be asked for. */
@PersistenceUnitExtension
@ApplicationScoped
public class SeenStatements implements StatementInspector {

    private static final List<String> LISTS = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        // The review of posts goes on all the while; what it asks for is not kept.
        if (sql.contains("fetch first") && sql.contains("_force_until>=")) {
            LISTS.add(sql);
        }
        return sql;
    }

    /** The last list of what expires that was asked for of that table. */
    static String lastExpiring(String table) {
        return LISTS.reversed().stream()
                .filter(sql -> sql.contains("from " + table + " "))
                .findFirst()
                .orElseThrow();
    }
}
