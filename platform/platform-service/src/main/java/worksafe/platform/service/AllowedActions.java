package worksafe.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Permissions;

/** What the caller may do about an aggregate now: what its status allows and the table of permissions grants. */
@ApplicationScoped
public class AllowedActions {

    private final Caller caller;
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    AllowedActions(Caller caller) {
        this.caller = caller;
    }

    /** Those among what the status allows that the caller is permitted to do. */
    public <A extends PermittedAction> Set<A> among(Set<A> possible) {
        var roles = caller.roles();
        return possible.stream()
                .filter(action -> permissions.allows(roles, action.permission()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
