package worksafe.platform.duties.clock;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.Versioned;

/** A clock for which an official was just named. */
@Schema(description = "已指定承办人的时限 / a clock for which an official was just named")
record AssignedClock(
        @JsonUnwrapped ClockView clock,

        @Schema(
                description =
                        "承办人是否经名册核对；该地没有监管人员名册的不核对 / whether the roster of officials was asked; it is not where none is kept",
                examples = "true")
        boolean rosterChecked)
        implements Versioned {

    @Override
    public UUID id() {
        return clock.id();
    }

    @Override
    public long revision() {
        return clock.revision();
    }
}
