package worksafe.platform.messaging;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("dead-letters")
@Tag(name = "dead-letters", description = "死信 / records that could not be taken over")
class DeadLetterResource {

    private final DeadLetterOperations operations;

    DeadLetterResource(DeadLetterOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("dead-letter:read")
    @Operation(
            operationId = "list{Context}DeadLetters",
            summary = "列出死信 / List dead letters",
            description =
                    "未能接收的事件及排在其后等待的同键事件，新的在前；默认只列未处理的。 / Records that could not be taken "
                            + "over and those of the same key that wait behind them, newest first; unresolved ones unless asked.")
    public Slice<DeadLetterView> list(
            @Parameter(description = "消费者 / consumer", example = "hazards") @QueryParam("consumer") @Nullable
                    String consumer,
            @Parameter(description = "是否包括已处理的，默认 false / include resolved ones") @QueryParam("resolved") @Nullable
                    Boolean resolved,
            @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
                    @QueryParam("region")
                    @Nullable
                    RegionCode region,
            @BeanParam PageQuery query) {
        var filter = new DeadLetters.Filter(consumer, region, resolved == null || !resolved);
        return query.slice(List.of("-receivedAt"), page -> operations.list(filter, page));
    }

    @POST
    @Path("{id}/replay")
    @PermissionsAllowed("dead-letter:replay")
    @Operation(
            operationId = "replay{Context}DeadLetter",
            summary = "重放死信 / Replay a dead letter",
            description = "从同键最早的一条起依次重新接收，遇失败即停；一次最多 200 条。 / Takes the letters of the same key over, the "
                    + "oldest first, until one fails; at most 200 at a time.")
    public ReplayView replay(@PathParam("id") UUID id) {
        return operations.replay(id);
    }

    @POST
    @Path("{id}/dismissal")
    @PermissionsAllowed("dead-letter:replay")
    @Operation(
            operationId = "dismiss{Context}DeadLetter",
            summary = "作废死信 / Dismiss a dead letter",
            description = "放弃该事件并记明理由；其后等待的事件可随后重放。 / Gives the event up, with the reason; what waits behind it "
                    + "may then be replayed.")
    public DeadLetterView dismiss(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DismissDeadLetter.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "dismissal",
                                                            value = "{\"reason\":\"来源系统误发\"}")))
                    @NotNull
                    @Valid
                    DismissDeadLetter request) {
        return operations.dismiss(id, request.reason());
    }
}
