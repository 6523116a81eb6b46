package worksafe.inspections.draw.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.DrawAction;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Permissions;

/** What the caller may do about a draw: what its status allows and the table of permissions grants. */
@ApplicationScoped
class AllowedActions {

    private final Caller caller;
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    AllowedActions(Caller caller) {
        this.caller = caller;
    }

    Set<DrawAction> of(Draw draw) {
        return draw.status().actions().stream()
                .filter(action -> permissions.allows(caller.roles(), action.permission()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
