package worksafe.platform.tasks;

import java.util.List;

/**
 * The kinds of tasks that a feature opens; a bean of it. Each has its title in the message bundles, {@code
 * code-table.task-kind.<code>}, and stands in the code table {@code task-kind} of its context.
 */
public interface TaskKinds {

    /** In kebab case, such as {@code danger-recheck}. */
    List<String> codes();
}
