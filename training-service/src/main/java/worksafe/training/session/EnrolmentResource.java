package worksafe.training.session;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("training-enrolments")
@Tag(name = "training-sessions", description = "安全培训班和培训档案 / sessions of training and the training archive")
class EnrolmentResource {

    private final EnrolmentSets enrolments;

    EnrolmentResource(EnrolmentSets enrolments) {
        this.enrolments = enrolments;
    }

    @GET
    @PermissionsAllowed("training-session:read")
    @Operation(
            operationId = "listTrainingEnrolments",
            summary = "查询培训档案",
            description =
                    "Who took part in which training with which result, of a session, an enterprise, a person or an official. Sort: -startsAt (default).")
    public Slice<EnrolmentSummary> list(@BeanParam EnrolmentFilter filter, @BeanParam PageQuery query) {
        return enrolments.list(filter, query);
    }
}
