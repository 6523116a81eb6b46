package worksafe.hazards.alarm;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An alarm as a line of a list. */
@Schema(description = "报警列表项 / an alarm as a line of a list")
public record AlarmSummary(
        UUID id,

        @Schema(description = "报警编号 / number, for people", examples = "BJ320281-2026-000017")
        String number,

        @Schema(description = "监测点标识 / sensor", examples = "0198f5c1-2222-7bbb-8ccc-000000000041")
        @Projected("occasion.sensorId")
        UUID sensorId,

        @Schema(description = "监测点名称 / name of the sensor", examples = "2 号储罐温度") @Projected("occasion.sensorName")
        String sensorName,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "报警类型 / kind of alarm", examples = "HIGH_HIGH") @Projected("occasion.kind")
        AlarmKind kind,

        @Schema(description = "限值；失联的不返回 / the limit; absent for silence", examples = "80")
        @Projected("occasion.threshold")
        @Nullable
        Double threshold,

        @Schema(description = "报警时的测值 / the value measured", examples = "83.4") @Projected("occasion.value") @Nullable
        Double value,

        @Schema(description = "计量单位 / unit", examples = "℃") @Projected("occasion.unit")
        String unit,

        @Schema(
                description = "所监测的重大危险源 / the major hazard source it watches",
                examples = "0198f5c0-1111-7aaa-8bbb-000000000031")
        @Projected("occasion.sourceId")
        @Nullable
        UUID sourceId,

        @Schema(description = "重大危险源等级，1 为最高 / level of the source, 1 is the gravest", examples = "1")
        @Projected("occasion.sourceLevel")
        @Nullable
        Integer sourceLevel,

        AlarmStatus status,
        AlarmTier tier,

        @Schema(
                description = "超限或失联起始时刻 / since when the sensor is beyond, or silent",
                examples = "2026-03-12T08:14:50+08:00")
        @Projected("occasion.since")
        Instant since,

        @Schema(description = "报警时刻 / when it was raised", examples = "2026-03-12T08:15:00+08:00")
        Instant raisedAt,

        @Schema(
                description = "恢复正常时刻；未恢复的不返回 / when the value came back; absent while it is beyond",
                examples = "2026-03-12T08:40:00+08:00")
        @Nullable
        Instant easedAt) {

    static AlarmSummary of(Alarm alarm) {
        var what = alarm.occasion();
        return new AlarmSummary(
                alarm.id(),
                alarm.number(),
                what.sensorId(),
                what.sensorName(),
                alarm.enterpriseId(),
                alarm.enterpriseName(),
                alarm.region().toString(),
                alarm.sector(),
                what.kind(),
                what.threshold(),
                what.value(),
                what.unit(),
                what.sourceId(),
                what.sourceLevel(),
                alarm.status(),
                alarm.tier(),
                what.since(),
                alarm.raisedAt(),
                alarm.easedAt());
    }
}
