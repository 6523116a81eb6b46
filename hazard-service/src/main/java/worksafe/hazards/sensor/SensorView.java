package worksafe.hazards.sensor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;

/** A sensor with all that is known of it. */
@Schema(description = "监测点详情 / a sensor with all that is known of it")
public record SensorView(
        @JsonUnwrapped SensorSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "3")
        long revision,

        @Schema(description = "安装位置 / where on the premises", examples = "罐区东侧 2 号罐顶")
        String place,

        @Schema(description = "上报间隔（秒） / how often it sends, in seconds", examples = "60")
        int intervalSeconds,

        LimitsView limits,

        @Schema(description = "限值最近一次核定的时刻 / when its limits were last set", examples = "2026-03-05T10:00:00+08:00")
        Instant adjustedAt,

        @Schema(description = "停用原因；在用的不返回 / why it is suspended; absent while it is in use", examples = "年度检定")
        @Nullable
        String suspension,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<SensorAction> allowedActions)
        implements Versioned {

    static SensorView of(Sensor sensor, Set<SensorAction> allowed) {
        return new SensorView(
                SensorSummary.of(sensor),
                sensor.version(),
                sensor.description().place(),
                sensor.description().intervalSeconds(),
                LimitsView.of(sensor.limits()),
                sensor.adjustedAt(),
                sensor.suspension(),
                allowed);
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** Within what it measures, and its limits. */
    @Schema(name = "SensorLimits", description = "量程与报警限值 / span and limits")
    public record LimitsView(
            @Schema(description = "量程下限 / the least it can measure", examples = "-20")
            double measuresFrom,

            @Schema(description = "量程上限 / the most it can measure", examples = "150")
            double measuresTo,

            @Schema(description = "低低限 / low-low limit", examples = "-10") @Nullable
            Double lowLow,

            @Schema(description = "低限 / low limit", examples = "0") @Nullable
            Double low,

            @Schema(description = "高限 / high limit", examples = "60") @Nullable
            Double high,

            @Schema(description = "高高限 / high-high limit", examples = "80") @Nullable
            Double highHigh,

            @Schema(description = "回差 / hysteresis", examples = "2")
            double hysteresis,

            @Schema(description = "报警延时（秒） / delay in seconds", examples = "10")
            int delaySeconds) {

        private static LimitsView of(SensorLimits limits) {
            return new LimitsView(
                    limits.measuresFrom(),
                    limits.measuresTo(),
                    limits.lowLow(),
                    limits.low(),
                    limits.high(),
                    limits.highHigh(),
                    limits.hysteresis(),
                    limits.delaySeconds());
        }
    }
}
