package worksafe.registry.bureau.delivery;

import io.quarkus.security.PermissionsAllowed;
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
import worksafe.registry.bureau.record.Bureau;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordType;

/** The exchange with each bureau, to be read only: what it sent and what became of it. */
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
            summary = "按部门或者数据种类查看收到的数据",
            description =
                    "What was received from a bureau, or of a type, by whichever way, from all deliveries within the caller's scope,"
                            + " the latest first. What deliveries say that only weigh their records stands in the list of each.")
    public Slice<RecordView> list(
            @QueryParam("bureau") @Parameter(description = "报送部门 / who sends", example = "LABOUR") @Nullable
                    Bureau bureau,
            @QueryParam("recordType")
                    @Parameter(description = "数据种类 / type of records", example = "HEADCOUNT")
                    @Nullable
                    RecordType recordType,
            @QueryParam("fate") @Parameter(description = "处理结果 / fate", example = "HELD") @Nullable RecordFate fate,
            @BeanParam PageQuery query) {
        return query.slice(List.of("-receivedAt"), page -> deliveries.received(bureau, recordType, fate, page));
    }
}
