package worksafe.hazards.reading;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch. */
@Schema(name = "ReadingsTaken", description = "一批监测数据的处理结果 / what became of a batch of readings")
public record ReadingsTaken(
        @Schema(description = "新收下的 / taken now", examples = "498")
        int taken,

        @Schema(description = "以前已收下的 / known before", examples = "2")
        int duplicates,

        @Schema(description = "新收下的中晚于较新测值到达的 / of those taken, arrived after something newer", examples = "0")
        int late,

        @Schema(description = "由此发出的报警 / alarms raised by them", examples = "1")
        int alarms,

        @Schema(description = "未收下的，逐条说明 / those not taken, one by one")
        List<RefusedReading> refused) {

    /** A reading that was not taken. */
    @Schema(name = "RefusedReading", description = "未收下的测值 / a reading that was not taken")
    public record RefusedReading(
            @Schema(description = "在本批中的位置，从 0 起 / its place in the batch, from 0", examples = "17")
            int position,

            @Schema(description = "原因 / why", examples = "VALUE_OUTSIDE_SPAN")
            ReadingRefusal reason) {}
}
