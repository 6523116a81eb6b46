package worksafe.hazards.sensor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about sensors. */
final class SensorRequests {

    private SensorRequests() {}

    /** The request to enter a sensor. */
    @Schema(description = "登记监测点 / register a sensor")
    public record RegisterSensor(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotBlank
            @OneLine
            @Size(max = 60)
            @Schema(description = "位号，同一企业内唯一 / by what its enterprise knows it", examples = "TI-1203")
            String code,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "监测点名称 / name of the sensor", examples = "2 号储罐温度")
            String name,

            @NotNull @Schema(description = "监测量 / what is measured", examples = "TEMPERATURE")
            SensorQuantity quantity,

            @NotBlank @OneLine @Size(max = 20) @Schema(description = "计量单位 / unit", examples = "℃")
            String unit,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "安装位置 / where on the premises", examples = "罐区东侧 2 号罐顶")
            String place,

            @NotNull
            @Min(1)
            @Max(86_400)
            @Schema(description = "上报间隔（秒） / how often it sends, in seconds", examples = "60")
            Integer intervalSeconds,

            @Schema(
                    description = "所监测的重大危险源 / the major hazard source it watches",
                    examples = "0198f5c0-1111-7aaa-8bbb-000000000031")
            @Nullable
            UUID sourceId,

            @NotNull @Valid @Schema(description = "量程与报警限值 / span and limits")
            LimitsRequest limits) {

        Sensor.Description description() {
            return new Sensor.Description(code, name, quantity, unit, place, intervalSeconds);
        }
    }

    /** Span and limits. */
    @Schema(name = "SensorLimitsRequest", description = "量程与报警限值 / span and limits")
    public record LimitsRequest(
            @NotNull @Schema(description = "量程下限 / the least it can measure", examples = "-20")
            Double measuresFrom,

            @NotNull @Schema(description = "量程上限 / the most it can measure", examples = "150")
            Double measuresTo,

            @Schema(description = "低低限 / low-low limit", examples = "-10") @Nullable
            Double lowLow,

            @Schema(description = "低限 / low limit", examples = "0") @Nullable
            Double low,

            @Schema(description = "高限 / high limit", examples = "60") @Nullable
            Double high,

            @Schema(description = "高高限 / high-high limit", examples = "80") @Nullable
            Double highHigh,

            @NotNull
            @PositiveOrZero
            @Schema(description = "回差：恢复到限值以内多少才算恢复 / by how much it must be within again", examples = "2")
            Double hysteresis,

            @NotNull
            @Min(0)
            @Max(3_600)
            @Schema(description = "报警延时（秒）：持续超限多久才报警 / for how long it must lie beyond", examples = "10")
            Integer delaySeconds) {

        /** @throws RequestProblem 400 that points to the one that does not fit the others */
        SensorLimits limits() {
            try {
                return new SensorLimits(
                        measuresFrom, measuresTo, lowLow, low, high, highHigh, hysteresis, delaySeconds);
            } catch (InvalidValue wrong) {
                throw RequestProblem.invalid(
                        new Violation("/limits/" + misfit(wrong.code()), wrong.code(), wrong.arguments()));
            }
        }

        private String misfit(String code) {
            return switch (code) {
                case "sensor-span" -> "measuresTo";
                case "sensor-hysteresis" -> "hysteresis";
                default -> misplaced();
            };
        }

        /** The first limit that lies outside of the span, or not above the one before it. */
        private String misplaced() {
            var names = List.of("lowLow", "low", "high", "highHigh");
            var limits = Arrays.asList(lowLow, low, high, highHigh);
            var before = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < limits.size(); i++) {
                var limit = limits.get(i);
                if (limit != null) {
                    if (!(limit > before) || limit < measuresFrom || limit > measuresTo) {
                        return names.get(i);
                    }
                    before = limit;
                }
            }
            return names.getLast();
        }
    }

    /** The request to give a sensor other limits. */
    @Schema(description = "调整限值 / give other limits")
    public record AdjustSensor(
            @NotNull @Valid @Schema(description = "量程与报警限值 / span and limits")
            LimitsRequest limits,

            @NotBlank @Size(max = 500) @Schema(description = "调整理由 / reason", examples = "按新版工艺卡片调整")
            String reason) {}

    /** The request to expect nothing of a sensor for the time being. */
    @Schema(description = "停用监测点 / suspend a sensor")
    public record SuspendSensor(
            @NotBlank @Size(max = 500) @Schema(description = "停用理由 / reason", examples = "年度检定，预计两日，期间人工巡检")
            String reason) {}

    /** The request to give a sensor up for good. */
    @Schema(description = "拆除监测点 / retire a sensor")
    public record RetireSensor(
            @NotBlank @Size(max = 500) @Schema(description = "拆除理由 / reason", examples = "储罐已拆除")
            String reason) {}
}
