package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Permissions;
import worksafe.platform.http.Role;

/** What the caller may see and do of a visit: what its status allows, the table of permissions grants, and the team may. */
@ApplicationScoped
class InspectionReaders {

    private final Caller caller;
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    InspectionReaders(Caller caller) {
        this.caller = caller;
    }

    InspectionView.Reader of(Inspection inspection) {
        var member = inspection.team().isMember(caller.subject());
        return new InspectionView.Reader(
                caller.is(Role.ENTERPRISE),
                inspection.status().actions().stream()
                        .filter(action -> permissions.allows(caller.roles(), action.permission()))
                        .filter(action -> member || !action.isOfTheTeam())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
