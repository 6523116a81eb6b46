package worksafe.platform.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.stream.Stream;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The kinds of tasks of this context, which its features name. */
@ApplicationScoped
class TaskCodes implements CodeTables {

    /** Somebody was mentioned in a remark; the one kind that every context has. */
    static final String MENTION = "mention";

    /** A visit waits for each of its team, whom alone the database of inspections shows so. */
    static final String VISIT = "inspection-visit";

    private final List<String> kinds;

    TaskCodes(@Any Instance<TaskKinds> features) {
        kinds = Stream.concat(
                        features.stream()
                                .flatMap(feature -> feature.codes().stream())
                                .sorted(),
                        Stream.of(MENTION))
                .toList();
    }

    @Override
    public List<CodeTable> codeTables() {
        return List.of(new CodeTable("task-kind", TaskKinds.class, kinds));
    }

    /** @throws IllegalArgumentException for a kind that no feature of this context has */
    void require(String kind) {
        if (!kinds.contains(kind)) {
            throw new IllegalArgumentException("no feature here has tasks of the kind " + kind);
        }
    }
}
