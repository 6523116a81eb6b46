package worksafe.hazards.selfcheck;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("self-check-rounds")
@Tag(name = "self-checks", description = "自查自报 / self-checks")
class SelfCheckRoundResource {

    private static final String ID = "排查期标识 / id of the round";
    private static final String ID_EXAMPLE = "0198f5a0-1111-7aaa-8bbb-000000000042";

    private final SelfCheckRoundOperations operations;
    private final SelfCheckRounds rounds;

    SelfCheckRoundResource(SelfCheckRoundOperations operations, SelfCheckRounds rounds) {
        this.operations = operations;
        this.rounds = rounds;
    }

    @GET
    @PermissionsAllowed("self-check:read")
    @Operation(
            operationId = "listSelfCheckRounds",
            summary = "列出排查期",
            description =
                    "What enterprises within the caller's scope owe: checks of their own, and the statistics of quarters and years; missed ones too. Sort: -dueDate.")
    public Slice<SelfCheckRoundSummary> list(@BeanParam SelfCheckRoundFilter filter, @BeanParam PageQuery query) {
        return rounds.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("self-check:read")
    @Operation(
            operationId = "getSelfCheckRound",
            summary = "查看排查期",
            description =
                    "One round with the row of the policy book that asks for it, and the statistics that were sent.")
    public SelfCheckRoundView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/statistics")
    @PermissionsAllowed("self-check:state")
    @Operation(
            operationId = "stateSelfCheckStatistics",
            summary = "报送隐患排查治理统计 / Report the statistics of self-checks",
            description =
                    "Sends the statistics of a quarter or a year that is over: the counts are taken from the enterprise's returns and dangers of the period, the enterprise adds its analysis and who signs.")
    public SelfCheckRoundView state(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SelfCheckRequests.StateSelfCheckStatistics request) {
        return operations.state(id, expected, request);
    }
}
