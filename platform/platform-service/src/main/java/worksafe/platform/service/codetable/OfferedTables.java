package worksafe.platform.service.codetable;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import worksafe.platform.http.CodeTableNames;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Slice;

/** The code tables of the service, by the enum whose titles they have. */
@ApplicationScoped
class OfferedTables implements CodeTableNames {

    private final List<CodeTables> features;
    private final Map<Class<?>, String> names = new HashMap<>();

    OfferedTables(@All List<CodeTables> features) {
        this.features = features;
        features.stream()
                .flatMap(feature -> feature.codeTables().stream())
                .forEach(table -> names.put(table.type(), table.name()));
    }

    /** All of them as clients read them, by name. */
    Slice<CodeTableView> views(Messages messages) {
        return Slice.complete(features.stream()
                .flatMap(feature -> feature.codeTables().stream())
                .sorted(Comparator.comparing(CodeTable::name))
                .map(table -> CodeTableView.of(table, messages))
                .toList());
    }

    @Override
    public Optional<String> of(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }
}
