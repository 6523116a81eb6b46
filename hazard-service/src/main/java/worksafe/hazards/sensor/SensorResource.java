package worksafe.hazards.sensor;

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
import worksafe.hazards.sensor.SensorRequests.AdjustSensor;
import worksafe.hazards.sensor.SensorRequests.RegisterSensor;
import worksafe.hazards.sensor.SensorRequests.RetireSensor;
import worksafe.hazards.sensor.SensorRequests.SuspendSensor;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("sensors")
@Tag(name = "sensors", description = "监测点 / sensors")
class SensorResource {

    private static final String ID = "监测点标识 / id of the sensor";
    private static final String ID_EXAMPLE = "0198f5c1-2222-7bbb-8ccc-000000000041";

    private final SensorOperations operations;
    private final Sensors sensors;

    SensorResource(SensorOperations operations, Sensors sensors) {
        this.operations = operations;
        this.sensors = sensors;
    }

    @POST
    @PermissionsAllowed("sensor:register")
    @Operation(
            operationId = "registerSensor",
            summary = "登记监测点",
            description =
                    "Enters a sensor of an enterprise with its span and limits. Its readings are taken from now on.")
    public SensorView register(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull RegisterSensor request) {
        return operations.register(key, request);
    }

    @GET
    @PermissionsAllowed("sensor:read")
    @Operation(
            operationId = "listSensors",
            summary = "列出监测点",
            description = "Sensors within the caller's scope, the newest first.")
    public Slice<SensorSummary> list(@BeanParam SensorFilter filter, @BeanParam PageQuery query) {
        return sensors.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("sensor:read")
    @Operation(
            operationId = "getSensor",
            summary = "查看监测点",
            description = "One sensor with its limits and what the caller may do now.")
    public SensorView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/adjustment")
    @PermissionsAllowed("sensor:change")
    @Operation(
            operationId = "adjustSensor",
            summary = "调整报警限值",
            description =
                    "Gives it other limits. What it measures is looked at anew: lasting alarms of the former limits"
                            + " are eased, and come again where the next reading lies beyond.")
    public SensorView adjust(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AdjustSensor request) {
        return operations.adjust(id, expected, request);
    }

    @POST
    @Path("{id}/suspension")
    @PermissionsAllowed("sensor:change")
    @Operation(
            operationId = "suspendSensor",
            summary = "停用监测点",
            description =
                    "Expects nothing of it for the time being: its readings are refused, its silence is no alarm.")
    public SensorView suspend(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SuspendSensor request) {
        return operations.suspend(id, expected, request.reason());
    }

    @POST
    @Path("{id}/resumption")
    @PermissionsAllowed("sensor:change")
    @Operation(operationId = "resumeSensor", summary = "恢复监测点", description = "It measures again.")
    public SensorView resume(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.resume(id, expected);
    }

    @POST
    @Path("{id}/retirement")
    @PermissionsAllowed("sensor:change")
    @Operation(
            operationId = "retireSensor",
            summary = "拆除监测点",
            description = "Gives it up for good; what it measured stays as long as readings are kept.")
    public SensorView retire(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RetireSensor request) {
        return operations.retire(id, expected, request.reason());
    }
}
