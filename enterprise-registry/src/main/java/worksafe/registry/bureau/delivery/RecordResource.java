package worksafe.registry.bureau.delivery;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordType;

/** The exchange by types of records, to be read only. */
@Path("bureau-records")
@Tag(name = "bureau deliveries", description = "部门定期报送的数据 / regular data of other bureaus")
class RecordResource {

    private final DeliveryQueries deliveries;

    RecordResource(DeliveryQueries deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @PermissionsAllowed("bureau-delivery:read")
    @Operation(
            operationId = "listBureauRecords",
            summary = "按数据种类查看收到的数据",
            description =
                    "What was received of a type, from all deliveries within the caller's scope, the latest first. What deliveries"
                            + " say that only weigh their records stands in the list of each.")
    public Slice<RecordView> list(
            @QueryParam("recordType") @NotNull @Parameter(description = "数据种类 / type of records", example = "HEADCOUNT")
                    RecordType recordType,
            @QueryParam("fate") @Parameter(description = "处理结果 / fate", example = "HELD") @Nullable RecordFate fate,
            @BeanParam PageQuery query) {
        return query.slice(List.of("-receivedAt"), page -> deliveries.received(recordType, fate, page));
    }
}
