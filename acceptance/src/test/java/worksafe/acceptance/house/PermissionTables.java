package worksafe.acceptance.house;

import static java.util.stream.Collectors.toCollection;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may do what, as the table of each service has it, and for what its document asks. */
final class PermissionTables {

    private static final List<CommittedOperation> COMMON = CommittedOperation.of("platform/openapi/common.yaml");
    private static final Map<String, String> SERVICES = services();

    private PermissionTables() {}

    private static Map<String, String> services() {
        var services = new LinkedHashMap<String, String>();
        services.put("registry", "enterprise-registry");
        services.put("hazards", "hazard-service");
        services.put("inspections", "inspection-service");
        services.put("training", "training-service");
        return services;
    }

    static Set<String> contexts() {
        return SERVICES.keySet();
    }

    /** Roles by action, as the service of a context has them. */
    static Map<String, Set<String>> table(String context) throws IOException {
        var file = Repository.ROOT.resolve(SERVICES.get(context)).resolve("src/main/resources/permissions.csv");
        try (var records = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .ofNamedCsvRecord(file)) {
            var table = new TreeMap<String, Set<String>>();
            records.forEach(line -> table.put(
                    line.getField("action"),
                    Arrays.stream(line.getField("roles").split(";"))
                            .filter(role -> !role.isEmpty())
                            .collect(toCollection(TreeSet::new))));
            return table;
        }
    }

    /** The operations that all services serve alike. */
    static List<CommittedOperation> common() {
        return COMMON;
    }

    /** The operations that a context alone serves. */
    static List<CommittedOperation> own(String context) {
        return CommittedOperation.of(SERVICES.get(context) + "/openapi/openapi.yaml");
    }

    /** All operations of a context. */
    static List<CommittedOperation> served(String context) {
        return Stream.concat(own(context).stream(), COMMON.stream()).toList();
    }
}
