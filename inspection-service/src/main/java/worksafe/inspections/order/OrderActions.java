package worksafe.inspections.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Permissions;

/** What the caller may do about an order: what its status allows and the table of permissions grants. */
@ApplicationScoped
class OrderActions {

    private final Caller caller;
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    OrderActions(Caller caller) {
        this.caller = caller;
    }

    Set<OrderAction> of(RectificationOrder order) {
        return order.status().actions().stream()
                .filter(action -> permissions.allows(caller.roles(), action.permission()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
