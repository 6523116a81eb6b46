package worksafe.hazards.alarm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about alarms. */
final class AlarmRequests {

    private AlarmRequests() {}

    /** What was done about an alarm. */
    @Schema(description = "处置报警 / say what was done about an alarm")
    public record DisposeAlarm(
            @NotBlank @Size(max = 2000) @Schema(description = "处置措施 / what was done", examples = "已切断进料并启动喷淋，罐温回落")
            String measures) {}

    /** That it is dealt with. */
    @Schema(description = "关闭报警 / close an alarm")
    public record CloseAlarm(
            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "现场核实，已恢复正常")
            String opinion) {}

    /** That it was none. */
    @Schema(description = "判定误报 / refute an alarm")
    public record RefuteAlarm(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "探头受潮，人工测温 42 ℃")
            String reason) {}
}
