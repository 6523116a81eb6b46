package worksafe.inspections.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Permissions;

/** What the caller may do about a finding: what its status allows and the table of permissions grants. */
@ApplicationScoped
class FindingActions {

    private final Caller caller;
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    FindingActions(Caller caller) {
        this.caller = caller;
    }

    Set<FindingAction> of(Finding finding) {
        return finding.status().actions().stream()
                .filter(action -> permissions.allows(caller.roles(), action.permission()))
                .filter(action -> finding.orderId().isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
