package worksafe.platform.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Permissions;

/** Who the caller is here, and what waits. */
@ApplicationScoped
class AccountQueries {

    private static final TaskFilter MINE = new TaskFilter(WrittenAccount.ME, null, null, null, null, null, null, null);

    private final TaskQueries tasks;
    private final Instance<EnterpriseDirectory> enterprises;
    private final Caller caller;
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    AccountQueries(TaskQueries tasks, Instance<EnterpriseDirectory> enterprises, Caller caller) {
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.caller = caller;
    }

    @Transactional
    ContextAccountView get(Function<String, String> title) {
        var roles = caller.roles();
        return new ContextAccountView(
                caller.subject(),
                caller.name(),
                roles.stream().sorted().toList(),
                caller.region().toString(),
                caller.scope().sectors(),
                actedFor(),
                permissions.table().keySet().stream()
                        .filter(action -> permissions.allows(roles, action))
                        .sorted()
                        .toList(),
                tasks.doer().standsFor().stream()
                        .map(StandIns.StoodFor::account)
                        .distinct()
                        .sorted()
                        .toList(),
                permissions.allows(roles, "task:read") ? tasks.counts(MINE, title) : List.of());
    }

    private @Nullable List<ContextAccountView.ActedFor> actedFor() {
        var ids = caller.scope().enterprises();
        if (ids == null) {
            return null;
        }
        var names = ids.isEmpty() || !enterprises.isResolvable()
                ? Map.<UUID, String>of()
                : enterprises.get().names(ids);
        return ids.stream()
                .sorted()
                .map(id -> new ContextAccountView.ActedFor(id, names.get(id)))
                .toList();
    }
}
