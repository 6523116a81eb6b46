package worksafe.hazards.reading;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.reading.ReadingViews.LatestReadings;
import worksafe.hazards.reading.ReadingViews.ReadingSeries;
import worksafe.hazards.reading.ReadingViews.SensorTrend;

@Path("")
@Tag(name = "readings", description = "监测数据 / readings")
class ReadingResource {

    private static final String ID = "监测点标识 / id of the sensor";
    private static final String ID_EXAMPLE = "0198f5c1-2222-7bbb-8ccc-000000000041";

    private final ReadingOperations operations;
    private final ReadingQueries queries;

    ReadingResource(ReadingOperations operations, ReadingQueries queries) {
        this.operations = operations;
        this.queries = queries;
    }

    @POST
    @Path("readings")
    @PermissionsAllowed("reading:write")
    @Operation(
            operationId = "takeReadings",
            summary = "上报监测数据",
            description =
                    "Takes up to 5,000 readings of any sensors in one transaction. A reading is known by its sensor and its"
                            + " instant, so a batch may be sent again whenever its answer did not arrive. What cannot be taken is"
                            + " refused one by one; the others are taken.")
    public ReadingsTaken take(@Valid @NotNull ReadingBatch batch) {
        return operations.take(batch.readings());
    }

    @GET
    @Path("latest-readings")
    @PermissionsAllowed("sensor:read")
    @Operation(
            operationId = "getLatestReadings",
            summary = "查看企业各监测点的最新测值",
            description = "How the sensors of an enterprise stand, up to 1,000 of them, by their codes.")
    public LatestReadings latest(
            @QueryParam("enterpriseId")
                    @NotNull
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID enterpriseId,
            @QueryParam("sourceId")
                    @Parameter(
                            description = "重大危险源标识 / major hazard source",
                            example = "0198f5c0-1111-7aaa-8bbb-000000000031")
                    @Nullable
                    UUID sourceId) {
        return queries.latest(enterpriseId, sourceId);
    }

    @GET
    @Path("readings")
    @PermissionsAllowed("sensor:read")
    @Operation(
            operationId = "getReadings",
            summary = "查看监测点的数据序列",
            description =
                    "A series of a sensor: each reading (up to 6 hours), by minute (up to 7 days) or by hour (up to 400"
                            + " days). A minute or an hour appears when it is over.")
    public ReadingSeries series(
            @QueryParam("sensorId") @NotNull @Parameter(description = ID, example = ID_EXAMPLE) UUID sensorId,
            @QueryParam("from")
                    @NotNull
                    @Parameter(description = "自何时（含） / from when on", example = "2026-03-12T00:00:00Z")
                    Instant from,
            @QueryParam("to")
                    @NotNull
                    @Parameter(description = "至何时（不含） / until when", example = "2026-03-12T04:00:00Z")
                    Instant to,
            @QueryParam("step") @DefaultValue("MINUTE") @Parameter(description = "粒度 / how finely", example = "MINUTE")
                    ReadingStep step) {
        return queries.series(sensorId, from, to, step);
    }

    @GET
    @Path("trends")
    @PermissionsAllowed("sensor:read")
    @Operation(
            operationId = "getSensorTrend",
            summary = "查看监测点的趋势与预测",
            description =
                    "The straight line that fits the last minutes best, and the limit that it meets first within 24"
                            + " hours. It reminds; nothing follows from it.")
    public SensorTrend trend(
            @QueryParam("sensorId") @NotNull @Parameter(description = ID, example = ID_EXAMPLE) UUID sensorId,
            @QueryParam("minutes")
                    @DefaultValue("60")
                    @Min(5)
                    @Max(10_080)
                    @Parameter(description = "所据分钟数 / of how many minutes", example = "60")
                    int minutes) {
        return queries.trend(sensorId, minutes);
    }
}
