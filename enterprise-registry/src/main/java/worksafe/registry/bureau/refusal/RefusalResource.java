package worksafe.registry.bureau.refusal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("bureau-refusals")
@Tag(name = "bureau deliveries", description = "部门定期报送的数据 / regular data of other bureaus")
class RefusalResource {

    private final RefusalOperations refusals;

    RefusalResource(RefusalOperations refusals) {
        this.refusals = refusals;
    }

    @GET
    @PermissionsAllowed("bureau-sender:read")
    @Operation(
            operationId = "listBureauRefusals",
            summary = "列出未接收的报文",
            description =
                    "Messages of the topic of bureaus that no delivery came of, newest first, each with the reason. Those that"
                            + " nobody known signed are shown to the nation alone.")
    public Slice<RefusalView> list(
            @QueryParam("senderId")
                    @Parameter(description = "报送方标识 / the sender", example = "0198f7a0-7777-7aaa-8bbb-000000000091")
                    @Nullable
                    UUID senderId,
            @BeanParam PageQuery query) {
        return query.slice(List.of("-refusedAt"), page -> refusals.list(senderId, page));
    }
}
