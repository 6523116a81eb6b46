package worksafe.registry.drill;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.FileView;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A drill with all that is known of it. */
@Schema(description = "应急演练详情 / a drill with all that is known of it")
public record EmergencyDrillView(
        @JsonUnwrapped EmergencyDrillSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "演练经过；未举行不返回 / how it went; absent before", examples = "模拟 2 号罐泄漏，疏散 86 人，用时 6 分钟")
        @Nullable
        String course,

        @Schema(description = "评估报告要点；未评估不返回 / what the evaluation found; absent before", examples = "指挥到位，疏散路线标识不清")
        @Nullable
        String evaluation,

        @Schema(description = "附件 / documents, in order") List<FileView> files,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<EmergencyDrillAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<EmergencyDrillStep>> timeline)
        implements Versioned {

    static EmergencyDrillView of(EmergencyDrill drill, List<FileView> files, Set<EmergencyDrillAction> allowed) {
        return new EmergencyDrillView(
                EmergencyDrillSummary.of(drill),
                drill.version(),
                drill.course().orElse(null),
                drill.evaluation().orElse(null),
                files,
                allowed,
                StepView.of(EmergencyDrillStep.class, drill.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
