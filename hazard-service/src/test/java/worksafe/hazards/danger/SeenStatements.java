package worksafe.hazards.danger;

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

    /** The statements sent meanwhile, by whomever: the sweep of clocks goes on all the while. */
    static List<String> during(Runnable work) {
        var before = SEEN.size();
        work.run();
        return List.copyOf(SEEN.subList(before, SEEN.size()));
    }

    /** The last statement that begins so. */
    static String last(String beginning) {
        return SEEN.reversed().stream()
                .filter(sql -> sql.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
