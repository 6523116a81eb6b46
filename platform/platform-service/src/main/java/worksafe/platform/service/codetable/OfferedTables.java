package worksafe.platform.service.codetable;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import worksafe.platform.http.CodeTableNames;

/** The code tables of the service, by the enum whose titles they have. */
@ApplicationScoped
class OfferedTables implements CodeTableNames {

    private final Map<Class<?>, String> names = new HashMap<>();

    OfferedTables(@All List<CodeTables> features) {
        features.stream()
                .flatMap(feature -> feature.codeTables().stream())
                .forEach(table -> names.put(table.type(), table.name()));
    }

    @Override
    public Optional<String> of(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }
}
