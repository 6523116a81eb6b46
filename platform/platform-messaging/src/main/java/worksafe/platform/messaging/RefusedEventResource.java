package worksafe.platform.messaging;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("refused-events")
@Tag(name = "refused-events", description = "拒收事件 / events that a rule refused")
class RefusedEventResource {

    private final RefusedEventQueries refusals;

    RefusedEventResource(RefusedEventQueries refusals) {
        this.refusals = refusals;
    }

    @GET
    @PermissionsAllowed("refused-event:read")
    @Operation(
            operationId = "list{Context}RefusedEvents",
            summary = "列出拒收事件 / List refused events",
            description = "他域事实被本域规则拒收的记录，新的在前，限于本人管辖范围。拒收即终局，不会重试；须由人核对两域。 / Facts of "
                    + "other contexts that a rule here refused, newest first, within the caller's scope. A refusal is "
                    + "final and never tried again; somebody has to compare the two contexts.")
    public Slice<RefusedEventView> list(@BeanParam RefusedEventFilter filter, @BeanParam PageQuery query) {
        return query.slice(List.of(RefusedEventQueries.NEWEST_FIRST), page -> refusals.list(filter, page));
    }
}
