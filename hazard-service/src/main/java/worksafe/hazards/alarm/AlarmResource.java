package worksafe.hazards.alarm;

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
import worksafe.hazards.alarm.AlarmRequests.CloseAlarm;
import worksafe.hazards.alarm.AlarmRequests.DisposeAlarm;
import worksafe.hazards.alarm.AlarmRequests.RefuteAlarm;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("alarms")
@Tag(name = "alarms", description = "监测报警 / alarms")
class AlarmResource {

    private static final String ID = "报警标识 / id of the alarm";
    private static final String ID_EXAMPLE = "0198f5c2-3333-7ccc-8ddd-000000000051";

    private final AlarmOperations operations;
    private final Alarms alarms;

    AlarmResource(AlarmOperations operations, Alarms alarms) {
        this.operations = operations;
        this.alarms = alarms;
    }

    @GET
    @PermissionsAllowed("alarm:read")
    @Operation(
            operationId = "listAlarms",
            summary = "列出报警",
            description = "Alarms within the caller's scope, the newest first.")
    public Slice<AlarmSummary> list(@BeanParam AlarmFilter filter, @BeanParam PageQuery query) {
        return alarms.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("alarm:read")
    @Operation(
            operationId = "getAlarm",
            summary = "查看报警",
            description = "One alarm with its timeline and what the caller may do now.")
    public AlarmView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/acknowledgement")
    @PermissionsAllowed("alarm:acknowledge")
    @Operation(
            operationId = "acknowledgeAlarm",
            summary = "确认报警",
            description = "Says that somebody saw it and deals with it; nobody further up is told any more.")
    public AlarmView acknowledge(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.acknowledge(id, expected);
    }

    @POST
    @Path("{id}/disposal")
    @PermissionsAllowed("alarm:dispose")
    @Operation(
            operationId = "disposeAlarm",
            summary = "处置报警 / Deal with an alarm",
            description = "Says what was done about it. Another person closes it.")
    public AlarmView dispose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DisposeAlarm request) {
        return operations.dispose(id, expected, request.measures());
    }

    @POST
    @Path("{id}/closure")
    @PermissionsAllowed("alarm:close")
    @Operation(
            operationId = "closeAlarm",
            summary = "关闭报警",
            description = "Closes what was dealt with, once the value is back. Not by who dealt with it.")
    public AlarmView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CloseAlarm request) {
        return operations.close(id, expected, request.opinion());
    }

    @POST
    @Path("{id}/refutation")
    @PermissionsAllowed("alarm:refute")
    @Operation(
            operationId = "refuteAlarm",
            summary = "判定误报",
            description =
                    "Lays aside what proved to be no alarm, with the reason. Not by the enterprise once the authority"
                            + " was told of it.")
    public AlarmView refute(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RefuteAlarm request) {
        return operations.refute(id, expected, request.reason());
    }
}
