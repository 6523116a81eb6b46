package worksafe.registry.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.enterprise.Enterprises;
import worksafe.registry.ledger.ProcessCoverageView.CoveredProcess;
import worksafe.registry.ledger.ProcessCoverageView.Covering;

/**
 * Whether each process of an enterprise has an operating procedure, or a norm that was approved (庆隆镇《关于强化企业安全生产主体责任
 * 落实的意见》二（二）: 未覆盖的一律不得开工生产). The processes are those of the list that hazards keeps, as it announced them; they
 * are told by their names.
 */
@ApplicationScoped
class ProcessCoverageQueries {

    private static final String PROCESSES = """
            select a.subject_id, v.data::jsonb -> 'values' ->> 'name', v.data::jsonb -> 'values' ->> 'workshop'
            from archive_entry a join archive_event v on v.id = a.event_id
            where a.enterprise_id = ? and a.context = 'hazards' and a.kind = 'register-entry' and not a.closed
            and v.data::jsonb ->> 'registerKind' = 'enterprise-process'
            order by 2, 3, 1""";

    private static final String COVERING = """
            select e.kind, e.entry_id, e.data from register_entry e
            where e.enterprise_id = ? and e.kind in ('operating-procedure', 'work-norm')
            and e.latest and e.live and e.counted order by e.kind, e.entry_id""";

    private final AgroalDataSource database;
    private final Enterprises enterprises;

    ProcessCoverageQueries(AgroalDataSource database, Enterprises enterprises) {
        this.database = database;
        this.enterprises = enterprises;
    }

    /** @throws worksafe.platform.http.NotFound when there is no such enterprise, or it lies outside the scope */
    @Transactional
    ProcessCoverageView of(UUID enterprise) {
        var id = enterprises.view(enterprise).id();
        return JdbcRows.within(database, connection -> {
            var covering = covering(connection, id);
            var items = new ArrayList<CoveredProcess>();
            JdbcRows.each(connection, PROCESSES, List.of(id), row -> {
                var by = covering.getOrDefault(row.getString(2), List.of());
                items.add(new CoveredProcess(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), !by.isEmpty(), by));
            });
            // The sort is stable: by name within each half.
            items.sort(Comparator.comparing(CoveredProcess::mayStart));
            var covered = (int) items.stream().filter(CoveredProcess::mayStart).count();
            return new ProcessCoverageView(id, items.size(), covered, items);
        });
    }

    private static Map<String, List<Covering>> covering(Connection connection, UUID enterprise) throws SQLException {
        var covering = new HashMap<String, List<Covering>>();
        JdbcRows.each(connection, COVERING, List.of(enterprise), row -> {
            var kind = row.getString(1);
            var entry = row.getObject(2, UUID.class);
            var data = RegisterJson.read(row.getString(3));
            if (kind.equals("work-norm")) {
                add(
                        covering,
                        data.path("process").asText(),
                        new Covering(kind, entry, data.path("work").asText()));
            } else {
                var text = new Covering(kind, entry, data.path("name").asText());
                data.path("processes").forEach(process -> add(covering, process.asText(), text));
            }
        });
        return covering;
    }

    private static void add(Map<String, List<Covering>> covering, String process, Covering text) {
        covering.computeIfAbsent(process, _ -> new ArrayList<>()).add(text);
    }
}
