package worksafe.hazards.reading;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.alarm.AlarmKind;

/** What is shown of readings. */
final class ReadingViews {

    private ReadingViews() {}

    /** How the sensors of an enterprise stand. */
    @Schema(name = "LatestReadings", description = "企业各监测点的最新测值 / how the sensors of an enterprise stand")
    public record LatestReadings(
            @Schema(description = "各监测点，按位号排列 / by the codes of the sensors")
            List<LatestReading> items,

            @Schema(description = "是否尚有未列出的监测点 / whether there are more than are shown", examples = "false")
            boolean more) {}

    /** The latest reading of a sensor. */
    @Schema(name = "LatestReading", description = "监测点的最新测值 / the latest reading of a sensor")
    public record LatestReading(
            @Schema(description = "监测点标识 / sensor", examples = "0198f5c1-2222-7bbb-8ccc-000000000041")
            UUID sensorId,

            @Schema(description = "位号 / code", examples = "TI-1203")
            String code,

            @Schema(description = "监测点名称 / name", examples = "2 号储罐温度")
            String name,

            @Schema(description = "计量单位 / unit", examples = "℃")
            String unit,

            @Schema(
                    description = "最新测值的时刻；从未收到的不返回 / instant of the latest reading; absent where there is none",
                    examples = "2026-03-12T08:15:00+08:00")
            @Nullable
            Instant at,

            @Schema(description = "最新测值 / the latest value", examples = "42.7") @Nullable
            Double value,

            @Schema(description = "最近一次收到数据的时刻 / when anything last arrived", examples = "2026-03-12T08:15:01+08:00")
            Instant receivedAt,

            @Schema(description = "当前超出的限值 / the limits it is beyond now", examples = "[\"HIGH\"]")
            Set<AlarmKind> beyond,

            @Schema(description = "是否失联 / whether nothing is heard of it", examples = "false")
            boolean silent) {}

    /** A series of a sensor. */
    @Schema(name = "ReadingSeries", description = "监测点的数据序列 / a series of a sensor")
    public record ReadingSeries(
            @Schema(description = "监测点标识 / sensor", examples = "0198f5c1-2222-7bbb-8ccc-000000000041")
            UUID sensorId,

            @Schema(description = "粒度 / how finely it is told", examples = "MINUTE")
            ReadingStep step,

            @Schema(description = "计量单位 / unit", examples = "℃")
            String unit,

            @Schema(description = "各点，先后为序 / points, in order")
            List<ReadingPoint> points) {}

    /** One point of a series: a reading, or a minute or hour of them. */
    @Schema(name = "ReadingPoint", description = "序列的一点 / one point of a series")
    public record ReadingPoint(
            @Schema(
                    description = "测量时刻，或该分钟、小时的起点 / the instant, or when the minute or hour begins",
                    examples = "2026-03-12T08:15:00+08:00")
            Instant at,

            @Schema(description = "测值个数 / how many readings", examples = "60")
            long count,

            @Schema(description = "最小值 / the least", examples = "41.9")
            double lowest,

            @Schema(description = "最大值 / the most", examples = "43.3")
            double highest,

            @Schema(description = "平均值 / the mean", examples = "42.6")
            double mean) {}

    /** Where the values of a sensor tend. */
    @Schema(name = "SensorTrend", description = "监测点的趋势与预测 / where the values of a sensor tend")
    public record SensorTrend(
            @Schema(description = "监测点标识 / sensor", examples = "0198f5c1-2222-7bbb-8ccc-000000000041")
            UUID sensorId,

            @Schema(description = "所据分钟数 / of how many minutes", examples = "60")
            int minutes,

            @Schema(
                    description = "每小时变化；数据不足的不返回 / change in an hour; absent where there is too little",
                    examples = "3.2")
            @Nullable
            Double perHour,

            @Schema(
                    description = "按此趋势将先达到的限值 / the limit that is met first if all goes on like this",
                    examples = "HIGH")
            @Nullable
            AlarmKind reaches,

            @Schema(description = "该限值 / that limit", examples = "60") @Nullable
            Double limit,

            @Schema(description = "预计达到的时刻 / when it is met", examples = "2026-03-12T13:40:00+08:00") @Nullable
            Instant reachedAt) {}
}
