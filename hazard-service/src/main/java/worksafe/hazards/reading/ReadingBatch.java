package worksafe.hazards.reading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What machines send, by HTTP and by the topic: readings of any sensors, in any order. */
@Schema(name = "ReadingBatch", description = "一批监测数据 / a batch of readings")
public record ReadingBatch(
        @NotNull @Size(min = 1, max = ReadingBatch.MOST) @Schema(description = "监测数据，次序不限 / readings, in any order")
        List<@NotNull @Valid ReadingItem> readings) {

    /** How many readings a batch holds at most. */
    static final int MOST = 5_000;

    /** One value of one sensor at one instant. */
    @Schema(name = "ReadingItem", description = "一个测值 / one value of one sensor at one instant")
    public record ReadingItem(
            @NotNull @Schema(description = "监测点标识 / sensor", examples = "0198f5c1-2222-7bbb-8ccc-000000000041")
            UUID sensorId,

            @NotNull
            @Schema(
                    description = "测量时刻，精确到毫秒；与监测点一起识别一个测值 / when it was measured, to the millisecond",
                    examples = "2026-03-12T08:15:00+08:00")
            Instant at,

            @NotNull @Schema(description = "测值 / value", examples = "42.7")
            Double value) {}
}
