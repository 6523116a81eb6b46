package worksafe.registry.bureau.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.SaysSomething;

/** What people decide about records that are held. */
final class DecideRequests {

    private DecideRequests() {}

    @Schema(name = "CorrectBureauRecord", description = "订正数据 / what takes the place of what came")
    public record CorrectRecord(
            @NotEmpty
            @Size(max = 20)
            @Schema(
                    description = "字段到内容 / by field, what it says",
                    examples = "{\"creditCode\": \"91320281713256348X\"}")
            Map<@NotBlank String, @NotBlank @Size(max = 300) String> values,

            @NotBlank
            @SaysSomething
            @Size(max = 500)
            @Schema(description = "依据 / what it rests on", examples = "与报送单位电话核对")
            String basis) {}

    @Schema(name = "DecideBureauRecord", description = "处理依据 / what a decision rests on")
    public record DecideRecord(
            @NotBlank
            @SaysSomething
            @Size(max = 500)
            @Schema(description = "依据 / what it rests on", examples = "实地核实，以人社数据为准")
            String basis) {}
}
