package worksafe.hazards.sensor;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A sensor as a line of a list. */
@Schema(description = "监测点列表项 / a sensor as a line of a list")
public record SensorSummary(
        UUID id,

        @Schema(description = "位号，同一企业内唯一 / by what its enterprise knows it", examples = "TI-1203")
        @Projected("description.code")
        String code,

        @Schema(description = "监测点名称 / name of the sensor", examples = "2 号储罐温度") @Projected("description.name")
        String name,

        @Schema(description = "监测量 / what is measured", examples = "TEMPERATURE") @Projected("description.quantity")
        SensorQuantity quantity,

        @Schema(description = "计量单位 / unit", examples = "℃") @Projected("description.unit")
        String unit,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(
                description = "所监测的重大危险源 / the major hazard source it watches",
                examples = "0198f5c0-1111-7aaa-8bbb-000000000031")
        @Projected("source.id")
        @Nullable
        UUID sourceId,

        @Schema(description = "重大危险源等级，1 为最高 / level of the source, 1 is the gravest", examples = "1")
        @Projected("source.level")
        @Nullable
        Integer sourceLevel,

        SensorStatus status,
        Instant registeredAt) {

    static SensorSummary of(Sensor sensor) {
        var what = sensor.description();
        var source = sensor.source();
        return new SensorSummary(
                sensor.id(),
                what.code(),
                what.name(),
                what.quantity(),
                what.unit(),
                sensor.enterpriseId(),
                sensor.enterpriseName(),
                sensor.region().toString(),
                sensor.sector(),
                source == null ? null : source.id(),
                source == null ? null : source.level(),
                sensor.status(),
                sensor.registeredAt());
    }
}
