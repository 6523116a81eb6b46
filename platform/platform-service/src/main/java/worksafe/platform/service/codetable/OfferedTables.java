package worksafe.platform.service.codetable;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import worksafe.platform.http.CodeTableNames;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;

/** The code tables of the service, by the enum whose titles they have. */
@ApplicationScoped
class OfferedTables implements CodeTableNames {

    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, CodeTableView> views = new LinkedHashMap<>();

    OfferedTables(@All List<CodeTables> features, Problems problems) {
        features.stream()
                .flatMap(feature -> feature.codeTables().stream())
                .sorted(Comparator.comparing(CodeTable::name))
                .forEach(table -> {
                    names.put(table.type(), table.name());
                    views.put(table.name(), CodeTableView.of(table, problems.messages()));
                });
    }

    /** All of them as clients read them, by name. */
    Slice<CodeTableView> views() {
        return Slice.complete(List.copyOf(views.values()));
    }

    /** @throws NotFound where this context has no such table */
    CodeTableView view(String name) {
        var view = views.get(name);
        if (view == null) {
            throw new NotFound(name);
        }
        return view;
    }

    @Override
    public Optional<String> of(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }
}
